/** Finding a case and looking at it, on pages and through the API. */
@NullMarked
@NamedInterface("browse")
package org.whiria.casefile.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
