package org.whiria.clock;

/**
 * What an alarm meant when it rang.
 *
 * @param event {@code warned}, {@code breached}, or {@code changed} where the clock had moved or ended before
 * @param step which alarm: 1 for the first warning, one more for each after it, the due date last; 0 where changed
 */
public record Struck(String event, int step) {}
