/** Letters and calendar invitations: recorded first, handed over once, and settled by a person where that is uncertain. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "casefile :: tamariki",
            "casefile :: timeline",
            "people",
            "people :: access",
            "platform",
            "platform :: problem"
        })
package org.whiria.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
