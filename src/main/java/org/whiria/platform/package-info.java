/** Plumbing without domain words: time, ids, JSON problems, the log of looks, options for forms. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.whiria.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
