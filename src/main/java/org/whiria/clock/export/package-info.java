/** The board taken along: a file for spreadsheets and a calendar to subscribe to, without names. */
@NullMarked
package org.whiria.clock.export;

import org.jspecify.annotations.NullMarked;
