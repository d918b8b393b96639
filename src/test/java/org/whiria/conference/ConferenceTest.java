package org.whiria.conference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.whiria.casefile.CaseFixture;
import org.whiria.intake.CaseworkTest;

/** The application without an engine, with cases and conferences at hand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CaseworkTest
@Import({CaseFixture.class, ConferenceFixture.class})
public @interface ConferenceTest {}
