package org.whiria.intake.form;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the report forms.
 *
 * @param publicReportsPerHour how many reports the public form takes from one address in an hour
 */
@ConfigurationProperties("whiria.intake.form")
record FormSettings(@DefaultValue("20") int publicReportsPerHour) {}
