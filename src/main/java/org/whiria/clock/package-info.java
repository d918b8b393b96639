/** Statutory clocks: the working-day calendar of each site and the dates that follow from it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "people",
            "people :: access",
            "platform",
            "platform :: link",
            "platform :: problem"
        })
package org.whiria.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
