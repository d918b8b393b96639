/** One task: claim it, fill in its form, keep a draft, complete it, and see why it is here. */
@NullMarked
package org.whiria.worklist.task;

import org.jspecify.annotations.NullMarked;
