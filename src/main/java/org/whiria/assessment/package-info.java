/** What an assessment found and what follows from it. */
@NullMarked
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {"casefile", "casefile::*", "people", "people :: access", "platform"})
package org.whiria.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
