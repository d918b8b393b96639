/** Reports of concern: receive, match to known tamariki and open cases, triage, decide, tell the notifier. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "casefile::*",
            "correspondence",
            "people",
            "people :: access",
            "platform",
            "platform :: problem",
            "projection :: decision"
        })
package org.whiria.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
