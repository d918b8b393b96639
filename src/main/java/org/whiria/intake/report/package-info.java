/** What a report of concern says, as the exchange format states it, and how it is read and checked. */
@NullMarked
package org.whiria.intake.report;

import org.jspecify.annotations.NullMarked;
