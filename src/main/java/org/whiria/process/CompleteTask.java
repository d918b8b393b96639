package org.whiria.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person has finished a user task and the submission is stored; the engine is told after the commit, until it has heard.
 *
 * @param taskKey the engine's key of the user task
 * @param routingFacts the process variables that the form's designer marked as such; never personal data or free text
 */
public record CompleteTask(long taskKey, Map<String, @Nullable Object> routingFacts) {}
