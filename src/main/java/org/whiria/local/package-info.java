/** The embedded default: PostgreSQL and the broker as child processes, for development, demonstration and tests. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.whiria.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
