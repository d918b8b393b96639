package org.whiria.process.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the door to the engine.
 *
 * @param models directory with {@code bpmn/}, {@code dmn/} and {@code forms/}; null takes those inside the application
 * @param messageTimeToLive how long the engine knows a message again that is published a second time
 * @param resubmitAfter age at which a command that has not come through is tried again
 * @param slowestRetry longest wait between two attempts to reach an engine that is away
 */
@ConfigurationProperties("whiria.process")
public record ProcessSettings(
        @Nullable Path models,
        @DefaultValue("7d") Duration messageTimeToLive,
        @DefaultValue("10s") Duration resubmitAfter,
        @DefaultValue("30s") Duration slowestRetry) {}
