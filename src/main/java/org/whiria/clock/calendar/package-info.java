/** On which days a site works: weekends, holidays, anniversary days and closures, in versions. */
@NullMarked
package org.whiria.clock.calendar;

import org.jspecify.annotations.NullMarked;
