/** Kinds of clocks, which are data: what they count, from which source, and whether they may be moved. */
@NullMarked
package org.whiria.clock.kind;

import org.jspecify.annotations.NullMarked;
