/** The only door to the engine: deploys the models, starts, correlates, completes, and keeps trying until the engine has taken a command. */
@NullMarked
@ApplicationModule(
        displayName = "Process",
        allowedDependencies = {
            "assessment",
            "casefile",
            "clock",
            "clock :: ledger",
            "conference",
            "intake",
            "platform",
            "platform :: problem",
            "projection"
        })
package org.whiria.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
