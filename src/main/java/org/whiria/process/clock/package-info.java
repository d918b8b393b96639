/** Clocks move the processes that wait on them, and processes that end early end their clocks. */
@NullMarked
package org.whiria.process.clock;

import org.jspecify.annotations.NullMarked;
