/** Clocks that began elsewhere, or that no process starts, are taken over by hand or by a program. */
@NullMarked
package org.whiria.clock.takeover;

import org.jspecify.annotations.NullMarked;
