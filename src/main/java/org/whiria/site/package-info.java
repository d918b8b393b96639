/** The frame of all pages: layout, navigation by role, sign-in, error pages, and the filters that guard every request. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "people :: access", "platform :: problem"})
package org.whiria.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
