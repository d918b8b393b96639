package org.whiria.intake;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of intake.
 *
 * @param site the site that answers for reports as they come in
 * @param largestReport a report of concern is text; whatever is larger is none
 * @param triageWait how long an answer may wait for the triage of a report that was just received, so as to show it at once
 * @param publicReportsPerHour how many reports the public form takes from one address in an hour
 */
@Validated
@ConfigurationProperties("whiria.intake")
record IntakeSettings(
        @NotBlank @DefaultValue("ncc") String site,
        @DefaultValue("1MB") DataSize largestReport,
        @DefaultValue("2s") Duration triageWait,
        @DefaultValue("20") int publicReportsPerHour) {}
