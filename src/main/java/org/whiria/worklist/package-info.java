/** What people have to do: find it, claim it, do it with its form, and have it done once. */
@NullMarked
@ApplicationModule(
        displayName = "Worklist",
        allowedDependencies = {
            "casefile",
            "casefile :: browse",
            "casefile :: document",
            "clock :: board",
            "people",
            "people :: access",
            "platform",
            "platform :: problem",
            "process",
            "projection",
            "projection :: decision"
        })
package org.whiria.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
