/** Hui ā-whānau and family group conference: who is invited, how they answer, and what came of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "casefile :: document",
            "casefile :: tamariki",
            "casefile :: timeline",
            "clock",
            "clock :: period",
            "correspondence",
            "people",
            "people :: access",
            "platform",
            "platform :: link",
            "platform :: problem"
        })
package org.whiria.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
