/** The clocks for people and programs: the board, the ledger of each, changes, exports, and the calendar that they count by. */
@NullMarked
@NamedInterface("board")
package org.whiria.clock.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
