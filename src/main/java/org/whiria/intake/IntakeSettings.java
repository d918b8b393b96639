package org.whiria.intake;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of intake.
 *
 * @param site the site that answers for reports as they come in
 */
@Validated
@ConfigurationProperties("whiria.intake")
record IntakeSettings(@NotBlank @DefaultValue("ncc") String site) {}
