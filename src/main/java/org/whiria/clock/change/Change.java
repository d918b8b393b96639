package org.whiria.clock.change;

import java.util.UUID;

/**
 * What a person asks to change of a clock.
 *
 * @param revision the one the person saw
 * @param reason code of a {@link PermittedReason}
 * @param note in the person's own words; needed
 */
public record Change(UUID clockId, int revision, String reason, String note) {}
