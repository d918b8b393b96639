package org.whiria.clock.change;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** What a person's change of a clock needs, for tests that bring their own context. */
@TestComponent
@EnableConfigurationProperties(ChangeSettings.class)
@Import({ClockChanges.class, ChangeRules.class, Limits.class})
public class ChangeParts {}
