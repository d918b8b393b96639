/** Clocks for other programs, the take-over of clocks that ran elsewhere included. */
@NullMarked
package org.whiria.clock.api;

import org.jspecify.annotations.NullMarked;
