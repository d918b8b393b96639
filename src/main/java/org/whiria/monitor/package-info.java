/** Where every case stands, what is late, what is stuck, and how it is put right. */
@NullMarked
@ApplicationModule(
        displayName = "Monitor",
        allowedDependencies = {
            "casefile",
            "casefile :: browse",
            "people",
            "people :: access",
            "platform",
            "platform :: problem",
            "process",
            "process :: engine",
            "projection",
            "projection :: decision"
        })
package org.whiria.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
