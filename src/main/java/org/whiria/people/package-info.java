/** Staff and their roles at sites. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.whiria.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
