/** Clocks in words: what is due, how much time is left, and how near the end is. */
@NullMarked
package org.whiria.clock.words;

import org.jspecify.annotations.NullMarked;
