package org.whiria.clock.board;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.change.ChangeAction;
import org.whiria.clock.change.PermittedReason;
import org.whiria.clock.period.Period;
import org.whiria.platform.NzTime;
import org.whiria.platform.problem.FieldProblem;

/**
 * What a person fills in to change a clock, as it came.
 *
 * @param revision the one that the person saw
 * @param amount by how many units to extend
 * @param doneAt when what a met clock waited for was done, in the time of Aotearoa or with an offset; empty for now
 */
public record ChangeForm(int revision, String amount, String reason, String note, String doneAt) {

    private static final int NOTE_LENGTH = 2000;
    private static final int MOST = 1000;

    /** What was not sent is empty. */
    public ChangeForm {
        amount = Objects.requireNonNullElse(amount, "").strip();
        reason = Objects.requireNonNullElse(reason, "");
        note = Objects.requireNonNullElse(note, "").strip();
        doneAt = Objects.requireNonNullElse(doneAt, "").strip();
    }

    static ChangeForm empty(int revision) {
        return new ChangeForm(revision, "", "", "", "");
    }

    /** The same, for the clock as it stands now. */
    ChangeForm at(int newRevision) {
        return new ChangeForm(newRevision, amount, reason, note, doneAt);
    }

    List<FieldProblem> problems(ChangeAction action, @Nullable Period most, List<PermittedReason> permitted) {
        var problems = new ArrayList<FieldProblem>();
        if (action == ChangeAction.EXTEND && most != null && number() == null) {
            problems.add(new FieldProblem(
                    "amount", "Say by how many %s, as a whole number of 1 or more".formatted(unitOf(most))));
        }
        if (action == ChangeAction.MEET && !doneAt.isEmpty() && moment() == null) {
            problems.add(new FieldProblem("doneAt", "Write the day and the time, or leave it empty for now"));
        }
        if (permitted.stream().noneMatch(one -> one.code().equals(reason))) {
            problems.add(new FieldProblem("reason", "Choose a reason"));
        }
        if (note.isEmpty()) {
            problems.add(new FieldProblem("note", "Say in your own words what happened"));
        } else if (note.length() > NOTE_LENGTH) {
            problems.add(new FieldProblem("note", "Keep the note to %d letters or fewer".formatted(NOTE_LENGTH)));
        }
        return problems;
    }

    /** The number of units; null where none was typed that could be meant. */
    @Nullable
    Integer number() {
        if (!amount.matches("[0-9]{1,4}")) {
            return null;
        }
        var number = Integer.parseInt(amount);
        return number >= 1 && number <= MOST ? number : null;
    }

    /** When it was done; null where nothing was typed that could be meant. */
    @Nullable
    OffsetDateTime moment() {
        try {
            var typed = DateTimeFormatter.ISO_DATE_TIME.parseBest(doneAt, OffsetDateTime::from, LocalDateTime::from);
            return typed instanceof LocalDateTime local
                    ? local.atZone(NzTime.ZONE).toOffsetDateTime()
                    : (OffsetDateTime) typed;
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    /** "working days": what stands behind the number in the words of the period. */
    static String unitOf(Period period) {
        return new Period(2, period.unit()).words().substring(2);
    }
}
