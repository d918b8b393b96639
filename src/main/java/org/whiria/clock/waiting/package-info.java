/** How a process waits on a clock: the jobs of the model that every deadline shares. */
@NullMarked
package org.whiria.clock.waiting;

import org.jspecify.annotations.NullMarked;
