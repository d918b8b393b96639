/** What is known already about the tamariki of a report. */
@NullMarked
package org.whiria.intake.matching;

import org.jspecify.annotations.NullMarked;
