/** Tells the processes that wait for it what happened in a capability. */
@NullMarked
package org.whiria.process.message;

import org.jspecify.annotations.NullMarked;
