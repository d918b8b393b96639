package org.whiria.platform;

/**
 * One choice of a list that the server supplies to a form.
 *
 * @param value what is stored
 * @param label what people read
 */
public record Option(String value, String label) {}
