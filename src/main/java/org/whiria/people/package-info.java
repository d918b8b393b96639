/** Staff, their roles at sites, and who may call which endpoint. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.whiria.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
