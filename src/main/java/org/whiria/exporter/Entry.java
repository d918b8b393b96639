package org.whiria.exporter;

import java.util.List;
import org.whiria.exporter.row.Row;

/**
 * One record of the engine's log, on its way to the database.
 *
 * @param mayComeFirst whether a new engine's log may begin with it
 */
record Entry(long position, long timestamp, boolean mayComeFirst, List<Row> rows) {}
