package org.whiria.clock.change;

/**
 * A reason that someone may give for a change, by the decision {@code clock-change}.
 *
 * @param label what people read
 * @param source section of the Act, regulation or practice page, with "(unconfirmed)" where it is
 */
public record PermittedReason(String code, String label, String source) {}
