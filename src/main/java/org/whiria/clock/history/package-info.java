/** The ledger of a clock as people read it, and whether it adds up. */
@NullMarked
package org.whiria.clock.history;

import org.jspecify.annotations.NullMarked;
