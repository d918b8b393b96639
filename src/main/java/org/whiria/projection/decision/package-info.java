/** Decisions as the engine made them: what went in, which rules matched, what came out. */
@NullMarked
@NamedInterface("decision")
package org.whiria.projection.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
