package org.whiria.conference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.whiria.conference.invitation.Invitee;
import org.whiria.platform.NzTime;

/** What the submitted form {@code fgc-invitees} says: when, where, who. */
record InviteeList(OffsetDateTime startsAt, String place, List<Invitee> invitees) {

    /**
     * Reads the form.
     *
     * @throws IllegalArgumentException where the date or the time cannot be understood
     */
    static InviteeList of(JsonNode form) {
        var invitees = StreamSupport.stream(form.path("invitees").spliterator(), false)
                .map(InviteeList::invitee)
                .toList();
        return new InviteeList(startsAt(form), form.path("place").asText("").strip(), invitees);
    }

    private static OffsetDateTime startsAt(JsonNode form) {
        try {
            return LocalDate.parse(form.path("conferenceDate").asText(""))
                    .atTime(LocalTime.parse(form.path("conferenceTime").asText("")))
                    .atZone(NzTime.ZONE)
                    .toOffsetDateTime();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The list of invitees has no date and time that can be understood.", e);
        }
    }

    private static Invitee invitee(JsonNode row) {
        return new Invitee(
                row.path("name").asText("").strip(),
                row.path("role").asText("other"),
                row.path("basis").asText("invited-by-whanau"),
                text(row, "email"),
                text(row, "phone"),
                row.path("language").asText("en"),
                !row.path("unsafeToWrite").asBoolean(false));
    }

    private static @Nullable String text(JsonNode row, String field) {
        var text = row.path(field).asText("").strip();
        return text.isEmpty() ? null : text;
    }
}
