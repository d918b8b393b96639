package org.whiria.conference;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Turns the schedule that the decision table gives into moments for one invitation.
 *
 * <p>Tries as often as the model says; a second attempt computes the same moments, less those that have passed.
 */
@Component
public class ScheduleRemindersWorker {

    private final ReminderDates dates;

    ScheduleRemindersWorker(ReminderDates dates) {
        this.dates = dates;
    }

    @JobWorker(type = "conference.scheduleReminders")
    public Dates handle(@VariablesAsType Wanted wanted) {
        var conferenceAt = ZonedDateTime.parse(wanted.conferenceAt()).toOffsetDateTime();
        var scheduled = dates.schedule(wanted.invitationId(), conferenceAt, wanted.schedule(), wanted.site());
        return new Dates(
                scheduled.reminders().stream()
                        .map(ScheduleRemindersWorker::text)
                        .toList(),
                text(scheduled.replyBy()));
    }

    private static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    record Wanted(UUID invitationId, String conferenceAt, Schedule schedule, String site) {}

    /** Counted in {@code unit} before the conference. */
    record Schedule(List<Integer> remindBefore, int replyBefore, String unit) {}

    record Dates(List<String> reminders, String replyBy) {}
}
