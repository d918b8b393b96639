package org.whiria.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs Chromium: it may take a {@link Chromium} as a parameter. Where Chromium is not installed it is skipped and
 * says so; with the environment variable {@code WHIRIA_BROWSER=required} it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(WithChromium.class)
public @interface BrowserTest {}
