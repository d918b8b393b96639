/** A person extends, pauses, resumes or stops a clock, for a reason that a decision permits and within what the rule allows. */
@NullMarked
package org.whiria.clock.change;

import org.jspecify.annotations.NullMarked;
