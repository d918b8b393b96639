/** Periods in hours, days, working days and months, and the dates that they lead to. */
@NullMarked
@NamedInterface("period")
package org.whiria.clock.period;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
