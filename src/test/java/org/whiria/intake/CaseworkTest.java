package org.whiria.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.whiria.testing.WithPostgres;

/** The application with its pages, API and database, and with an engine that is away: reports and cases must not need it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "camunda.client.grpc-address=http://127.0.0.1:1",
            "camunda.client.rest-address=http://127.0.0.1:1",
            "camunda.client.auth.method=none",
            "whiria.intake.browse.triage-wait=0s"
        })
@AutoConfigureMockMvc
@WithPostgres
@Import({SomeStaff.class, ReportCaller.class})
public @interface CaseworkTest {}
