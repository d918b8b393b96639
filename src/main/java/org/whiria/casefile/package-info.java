/** The case: tamariki, whānau and relationships, status, documents and timeline. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "people :: access", "platform"})
package org.whiria.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
