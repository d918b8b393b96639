/** An administrator closes offices: first what would happen to the clocks, then that it happens. */
@NullMarked
package org.whiria.clock.closure;

import org.jspecify.annotations.NullMarked;
