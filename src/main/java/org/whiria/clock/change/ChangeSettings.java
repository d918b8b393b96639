package org.whiria.clock.change;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/** @param rules the decision that says who may change a clock for which reason */
@Validated
@ConfigurationProperties("whiria.clock.change")
record ChangeSettings(
        @NotNull @DefaultValue("classpath:models/dmn/clock-change.dmn")
        Resource rules) {}
