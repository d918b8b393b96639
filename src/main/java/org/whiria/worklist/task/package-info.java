/** One task: claim it, fill in its form, keep a draft, complete it, and see why it is here. */
@NullMarked
@NamedInterface("task")
package org.whiria.worklist.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
