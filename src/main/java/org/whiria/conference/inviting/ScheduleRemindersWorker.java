package org.whiria.conference.inviting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whiria.platform.NzTime;

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
        var conferenceAt = NzTime.ofFeel(wanted.conferenceAt());
        var scheduled = dates.schedule(wanted.invitationId(), conferenceAt, wanted.schedule(), wanted.site());
        return new Dates(
                scheduled.reminders().stream().map(NzTime::toFeel).toList(), NzTime.toFeel(scheduled.replyBy()));
    }

    record Wanted(UUID invitationId, String conferenceAt, Schedule schedule, String site) {}

    /** Counted in {@code unit} before the conference. */
    record Schedule(List<Integer> remindBefore, int replyBefore, String unit) {}

    record Dates(List<String> reminders, String replyBy) {}
}
