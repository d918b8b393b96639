package org.whiria.intake;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A report of concern was received and recorded; starts its triage. */
public record ReportReceived(UUID reportId, String site, TriageFacts facts, OffsetDateTime receivedAt) {}
