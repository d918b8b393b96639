package org.whiria.intake.browse;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the answers about reports.
 *
 * @param triageWait how long the answer to a new report may wait for its triage
 */
@ConfigurationProperties("whiria.intake.browse")
record BrowseSettings(@DefaultValue("2s") Duration triageWait) {}
