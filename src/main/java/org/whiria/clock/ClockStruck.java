package org.whiria.clock;

import java.util.UUID;

/**
 * An alarm of a clock rang.
 *
 * @param revision under which it rang: after a move the same step may ring again
 * @param event {@code warned} or {@code breached}
 * @param step 1 for the first warning, the due date last
 */
public record ClockStruck(UUID clockId, int revision, String event, int step) {}
