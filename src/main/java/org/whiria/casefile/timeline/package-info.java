/** What happened on a case, in order. */
@NullMarked
@NamedInterface("timeline")
package org.whiria.casefile.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
