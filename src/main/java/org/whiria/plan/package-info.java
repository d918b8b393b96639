/** Plans: goals, actions with one owner each, versions and reviews. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "casefile :: document",
            "casefile :: tamariki",
            "casefile :: timeline",
            "people",
            "people :: access",
            "platform"
        })
package org.whiria.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
