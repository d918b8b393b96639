/** The task list: what is mine, my teams', and all I may see, by due date and priority. */
@NullMarked
package org.whiria.worklist.list;

import org.jspecify.annotations.NullMarked;
