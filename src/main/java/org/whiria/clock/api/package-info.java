/** Clocks for other programs. */
@NullMarked
package org.whiria.clock.api;

import org.jspecify.annotations.NullMarked;
