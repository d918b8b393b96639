/** The frame of all pages: layout, navigation by role, help and error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "people :: access", "platform :: problem"})
package org.whiria.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
