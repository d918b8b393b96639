/** The clocks that a person may see: the board, the panel beside a task or case, and changing one. */
@NullMarked
@NamedInterface("board")
package org.whiria.clock.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
