package org.whiria.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/** Gives a Spring test a migrated PostgreSQL database of its own (one per Spring context). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Import(TestDatabase.class)
@ExtendWith(CleanDatabase.class)
public @interface WithPostgres {

    /** When every table goes back to what the migrations left. */
    Clean clean() default Clean.BEFORE_EACH;
}
