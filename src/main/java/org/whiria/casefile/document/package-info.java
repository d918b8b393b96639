/** Every submitted form, kept with the schema it was filled in on and readable for good. */
@NullMarked
@NamedInterface("document")
package org.whiria.casefile.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
