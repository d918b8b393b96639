package org.whiria.models;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the processes are started with. */
final class Given {

    static final String REPORT_ID = "018f0000-0000-7000-8000-000000000001";
    static final String CASE_ID = "018f0000-0000-7000-8000-000000000002";
    static final String CONFERENCE_ID = "018f0000-0000-7000-8000-000000000003";
    static final String INVITATION_ID = "018f0000-0000-7000-8000-000000000004";
    static final String SECOND_INVITATION_ID = "018f0000-0000-7000-8000-000000000005";

    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    private Given() {}

    static Map<String, Object> report(Instant receivedAt, Facts facts) {
        return Map.of("reportId", REPORT_ID, "site", "ncc", "receivedAt", text(receivedAt), "facts", facts.known());
    }

    /** The id of the clock of this kind, of which a test has one at most. */
    static String clock(String kind) {
        return UUID.nameUUIDFromBytes(kind.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A clock that a process which calls others has started. */
    static Map<String, Object> startedClock(String kind, Instant dueAt) {
        return Map.of("id", clock(kind), "dueAt", text(dueAt));
    }

    /** A case that was opened at once, with a response within 24 hours. */
    static Map<String, Object> openedCase(Instant now) {
        return Map.of(
                "caseId",
                CASE_ID,
                "reportId",
                REPORT_ID,
                "site",
                "kirikiriroa",
                "pathway",
                "child-and-family-assessment",
                "timeframeLevel",
                "critical-24-hours",
                "receivedAt",
                text(now));
    }

    static Map<String, Object> allocatedCase(Instant now) {
        Map<String, Object> allocated = new HashMap<>(openedCase(now));
        allocated.put("allocatedTo", "worker");
        allocated.put("responseClock", startedClock("response-critical-24-hours", now.plus(1, ChronoUnit.DAYS)));
        return allocated;
    }

    static Map<String, Object> invitation(Instant conferenceAt) {
        return Map.of(
                "caseId", CASE_ID,
                "reportId", REPORT_ID,
                "site", "kirikiriroa",
                "conferenceId", CONFERENCE_ID,
                "conferenceAt", text(conferenceAt),
                "invitationId", INVITATION_ID);
    }

    static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .atZone(ZONE)
                .toOffsetDateTime()
                .toString();
    }
}
