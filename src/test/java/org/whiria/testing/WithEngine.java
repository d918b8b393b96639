package org.whiria.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Gives a Spring test the real engine of this test run and the database that the engine's records go to. Its application context ends
 * with the class: the workers of a cached one would take the jobs of the next.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@DirtiesContext
@Import(TestEngineConnection.class)
@ExtendWith(CleanEngine.class)
public @interface WithEngine {

    /** When all instances end and every table goes back to what the migrations left; what is deployed stays. */
    Clean clean() default Clean.BEFORE_EACH;
}
