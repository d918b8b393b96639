/** Fictional cases at different stages, for a demonstration: played through the same services that people use. */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"casefile", "intake", "people", "platform", "worklist :: task"})
package org.whiria.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
