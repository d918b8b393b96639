package org.whiria.conference.inviting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whiria.clock.period.DueDates;
import org.whiria.clock.period.Unit;
import org.whiria.conference.invitation.Invitations;
import org.whiria.conference.inviting.ScheduleRemindersWorker.Schedule;

/** When an invited person is reminded, and until when an answer is waited for. */
@Component
class ReminderDates {

    private final DueDates dueDates;
    private final Invitations invitations;
    private final Clock clock;

    ReminderDates(DueDates dueDates, Invitations invitations, Clock clock) {
        this.dueDates = dueDates;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** The moments that are still to come, in order; an answer that should be here already is due now. */
    Scheduled schedule(UUID invitationId, OffsetDateTime conferenceAt, Schedule wanted, String site) {
        var unit = Unit.of(wanted.unit());
        var now = OffsetDateTime.now(clock);
        var replyBy = latest(now, dueDates.compute(conferenceAt, -wanted.replyBefore(), unit, site));
        var reminders = wanted.remindBefore().stream()
                .map(before -> dueDates.compute(conferenceAt, -before, unit, site))
                .filter(moment -> moment.isAfter(now) && moment.isBefore(replyBy))
                .sorted()
                .toList();
        invitations.answerBy(replyBy, invitationId);
        return new Scheduled(reminders, replyBy);
    }

    private static OffsetDateTime latest(OffsetDateTime one, OffsetDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    record Scheduled(List<OffsetDateTime> reminders, OffsetDateTime replyBy) {}
}
