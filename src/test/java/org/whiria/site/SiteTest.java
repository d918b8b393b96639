package org.whiria.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.ActiveProfiles;
import org.whiria.testing.Clean;
import org.whiria.testing.WithPostgres;

/** The frame alone, on a real port and a real database, with handlers made for the test and without an engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {SiteTest.FrameOnly.class, Endpoints.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.client.enabled=false", "spring.datasource.url=of-the-test"})
@ActiveProfiles("local")
@WithPostgres(clean = Clean.NEVER)
public @interface SiteTest {

    /** No configuration by itself, so that no other test finds it. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"org.whiria.platform", "org.whiria.people", "org.whiria.site"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    class FrameOnly {}
}
