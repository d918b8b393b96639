/** Rows on their way to the database: what to write, and how two versions of one row become one. */
@NullMarked
package org.whiria.exporter.row;

import org.jspecify.annotations.NullMarked;
