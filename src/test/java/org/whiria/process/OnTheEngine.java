package org.whiria.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.whiria.intake.SomeStaff;
import org.whiria.testing.WithEngine;

/** The whole application on the real engine, its workers included. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "whiria.intake.browse.triage-wait=0s",
            "whiria.process.resubmit-after=2s",
            "whiria.process.slowest-retry=2s"
        })
@AutoConfigureMockMvc
@WithEngine
@Import({SomeStaff.class, Publications.class})
public @interface OnTheEngine {}
