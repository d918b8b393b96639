/** The ledger of each clock: entries that are only ever added, and what they come to. */
@NullMarked
@NamedInterface("ledger")
package org.whiria.clock.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
