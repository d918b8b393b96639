/** Finding a report and looking at it, on pages and through the API. */
@NullMarked
package org.whiria.intake.browse;

import org.jspecify.annotations.NullMarked;
