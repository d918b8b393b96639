package org.whiria.clock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.whiria.casefile.CaseFixture;
import org.whiria.intake.CaseworkTest;

/** The pages and the API of clocks, without an engine, with cases and their clocks at hand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CaseworkTest
@Import({CaseFixture.class, CaseClocks.class})
public @interface ClockPagesTest {}
