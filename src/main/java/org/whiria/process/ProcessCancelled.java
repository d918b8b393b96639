package org.whiria.process;

/**
 * A person ended a process instance before its time.
 *
 * @param processInstanceKey the topmost instance
 * @param by username
 */
public record ProcessCancelled(long processInstanceKey, String by) {}
