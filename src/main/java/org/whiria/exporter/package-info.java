/** Runs inside the broker and projects the engine's records into the PostgreSQL schema {@code engine}; JDK, exporter API and JDBC only. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.whiria.exporter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
