/** The ledger of each clock: entries that are only ever added, and what they come to. */
@NullMarked
package org.whiria.clock.ledger;

import org.jspecify.annotations.NullMarked;
