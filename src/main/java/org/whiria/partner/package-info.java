/** Partners: iwi, Māori organisations, providers and agencies, and what is referred to them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"casefile", "casefile :: document", "correspondence", "intake", "people", "platform"})
package org.whiria.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
