/** The embedded default: PostgreSQL and the broker as child processes, for development, demonstration and tests. */
@NullMarked
@ApplicationModule(allowedDependencies = "people")
package org.whiria.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
