/** Plumbing without domain words: time, ids, JSON problems, the log of looks, options for forms. */
@NullMarked
@ApplicationModule(allowedDependencies = "exporter")
package org.whiria.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
