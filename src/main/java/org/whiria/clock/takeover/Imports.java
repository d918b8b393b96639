package org.whiria.clock.takeover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whiria.clock.ClockView;
import org.whiria.clock.Clocks;
import org.whiria.clock.StartClock;
import org.whiria.clock.kind.ClockKind;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.platform.AccessLog;
import org.whiria.platform.NzTime;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** Starts clocks that began elsewhere, and birthdays, for those who supervise the site or administer everything. */
@Component
class Imports {

    private static final int LONGEST_ORIGIN = 200;

    // language=PostgreSQL
    private static final String CASE = """
            select c.id, c.site, t.date_of_birth as born
              from case_file c join tamaiti t on t.id = c.tamaiti_id
             where c.reference = :reference
            """;

    // language=PostgreSQL
    private static final String REPORT =
            "select id, coalesce(case_site, site) as site, null::date as born from report where reference = :reference";

    // language=PostgreSQL
    private static final String KNOWN = "select id from clock where started_by = :startedBy";

    // language=PostgreSQL
    private static final String SAME = """
            select c.kind = :kind and began.at = :from and (c.case_id = :about or c.report_id = :about)
              from clock c join clock_event began on began.clock_id = c.id and began.sequence = 1
             where c.started_by = :startedBy
            """;

    private final Clocks clocks;
    private final JdbcClient jdbc;
    private final AccessLog accessLog;
    private final Clock clock;

    Imports(Clocks clocks, JdbcClient jdbc, AccessLog accessLog, Clock clock) {
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** What is to be started; {@link Problem} where a field does not hold or the case is not this person's to take over. */
    StartClock check(Import body, Staff staff) {
        var kind = clocks.kinds().stream()
                .filter(one -> one.code().equals(body.kind()))
                .findFirst();
        var problems = problems(body, kind);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        var about = about(body, staff);
        var birthday = kind.filter(ClockKind::isBirthday).isPresent();
        var from = birthday ? born(about) : Objects.requireNonNull(body.from());
        var command = new StartClock(
                body.kind(),
                about.site(),
                from,
                limit(body),
                body.caseReference() == null ? null : about.id(),
                body.caseReference() == null ? about.id() : null,
                birthday
                        ? "birthday:%s:%s:%s".formatted(body.kind(), about.id(), about.born())
                        : "import:" + body.origin(),
                staff.username());
        refuseAnother(command, about);
        return command;
    }

    /** The clock, where it has been taken over already. */
    Optional<ClockView> known(StartClock command) {
        return jdbc.sql(KNOWN)
                .param("startedBy", command.startedBy())
                .query(UUID.class)
                .optional()
                .flatMap(clocks::find);
    }

    /** When it would be due; nothing is kept. */
    OffsetDateTime dueAt(StartClock command) {
        try {
            return clocks.dueAt(command);
        } catch (IllegalArgumentException tooLongOrNone) {
            throw noSuchLimit(tooLongOrNone);
        }
    }

    /** The clock that runs from now on, or did already. */
    ClockView take(StartClock command) {
        try {
            return clocks.find(clocks.start(command).id()).orElseThrow();
        } catch (IllegalArgumentException tooLongOrNone) {
            throw noSuchLimit(tooLongOrNone);
        }
    }

    private List<FieldProblem> problems(Import body, Optional<ClockKind> kind) {
        var problems = new ArrayList<FieldProblem>();
        if (kind.isEmpty()) {
            problems.add(new FieldProblem("kind", "There is no such kind of clock"));
        }
        if (kind.filter(ClockKind::isBirthday).isPresent()) {
            problems.addAll(problemsOfBirthday(body));
        } else {
            problems.addAll(
                    problemsOfOrigin(body, kind.filter(ClockKind::countsBack).isPresent()));
        }
        if ((body.amount() == null) != (body.unit() == null)) {
            problems.add(new FieldProblem("amount", "Amount and unit come together, or neither"));
        }
        return problems;
    }

    private List<FieldProblem> problemsOfOrigin(Import body, boolean countsBack) {
        var problems = new ArrayList<FieldProblem>();
        if ((body.caseReference() == null) == (body.reportReference() == null)) {
            problems.add(new FieldProblem("caseReference", "Name either a case or a report"));
        }
        if (body.from() == null || (!countsBack && body.from().isAfter(OffsetDateTime.now(clock)))) {
            problems.add(new FieldProblem("from", "Say from when it counts: a moment in the past"));
        }
        if (body.origin().isBlank() || body.origin().length() > LONGEST_ORIGIN) {
            problems.add(new FieldProblem(
                    "origin", "Say what names this clock in the other system, in 1 to " + LONGEST_ORIGIN + " letters"));
        }
        return problems;
    }

    private static List<FieldProblem> problemsOfBirthday(Import body) {
        var problems = new ArrayList<FieldProblem>();
        if (body.caseReference() == null || body.reportReference() != null) {
            problems.add(new FieldProblem("caseReference", "Name the case of the tamaiti whose birthday it is"));
        }
        if (body.from() != null) {
            problems.add(new FieldProblem(
                    "from", "Leave this empty: a birthday counts from the date of birth that the case has"));
        }
        if (body.amount() != null) {
            problems.add(new FieldProblem("amount", "Leave this empty: a birthday has no other limit"));
        }
        return problems;
    }

    /** One origin names one clock: whoever uses it again for another is told, and nothing is lost. */
    private void refuseAnother(StartClock command, About about) {
        var same = jdbc.sql(SAME)
                .param("startedBy", command.startedBy())
                .param("kind", command.kind())
                .param("from", command.from().truncatedTo(ChronoUnit.MICROS))
                .param("about", about.id())
                .query(Boolean.class)
                .optional()
                .orElse(true);
        if (!same) {
            throw Problem.conflict(
                    "This origin names another clock already.",
                    new FieldProblem("origin", "Give each clock that is taken over an origin of its own"));
        }
    }

    private About about(Import body, Staff staff) {
        var found =
                body.caseReference() == null ? find(REPORT, body.reportReference()) : find(CASE, body.caseReference());
        return found.filter(one -> staff.hasRole(Role.ADMINISTRATOR) || staff.hasRoleAt(one.site(), Role.SUPERVISOR))
                .orElseThrow(() -> Problem.notFound("There is no such case or report at a site that you supervise."));
    }

    private Optional<About> find(String sql, @Nullable String reference) {
        return jdbc.sql(sql).param("reference", reference).query(About.class).optional();
    }

    /** Whoever learns when the birthday is learns the date of birth: that is a look at the case. */
    private OffsetDateTime born(About about) {
        accessLog.looked("case", about.id());
        if (about.born() == null) {
            throw Problem.invalid(new FieldProblem("caseReference", "This case does not say when te tamaiti was born"));
        }
        return about.born().atStartOfDay(NzTime.ZONE).toOffsetDateTime();
    }

    private static @Nullable Period limit(Import body) {
        if (body.amount() == null || body.unit() == null) {
            return null;
        }
        var unit = Arrays.stream(Unit.values())
                .filter(one -> one.code().equals(body.unit()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(new FieldProblem("unit", "There is no such unit of time")));
        try {
            return new Period(body.amount(), unit);
        } catch (IllegalArgumentException noPeriod) {
            throw noSuchLimit(noPeriod);
        }
    }

    private static Problem noSuchLimit(IllegalArgumentException why) {
        return Problem.invalid(new FieldProblem("amount", String.valueOf(why.getMessage())));
    }

    private record About(UUID id, String site, @Nullable LocalDate born) {}
}
