/** The read side of the engine: tasks, instances, decisions and incidents as the exporter wrote them to PostgreSQL. */
@NullMarked
@ApplicationModule(
        displayName = "Projection",
        allowedDependencies = {"platform"})
package org.whiria.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
