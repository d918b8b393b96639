package org.whiria.process;

/**
 * A person ends a process instance before its time, and it is on record who and why; the engine is told after the commit, until it has
 * heard.
 *
 * @param processInstanceKey the topmost instance
 * @param by username
 */
public record CancelProcess(long processInstanceKey, String by) {}
