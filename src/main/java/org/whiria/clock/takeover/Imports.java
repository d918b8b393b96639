package org.whiria.clock.api;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whiria.clock.Clocks;
import org.whiria.clock.StartClock;
import org.whiria.clock.api.ImportApi.Import;
import org.whiria.clock.api.ImportApi.Started;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** Starts clocks that began elsewhere, for those who supervise the site or administer everything. */
@Component
class Imports {

    private static final int LONGEST_ORIGIN = 200;

    // language=PostgreSQL
    private static final String CASE = "select id, site from case_file where reference = :reference";

    // language=PostgreSQL
    private static final String REPORT =
            "select id, coalesce(case_site, site) as site from report where reference = :reference";

    // language=PostgreSQL
    private static final String KNOWN = "select exists (select from clock where started_by = :startedBy)";

    // language=PostgreSQL
    private static final String SAME = """
            select c.kind = :kind and began.at = :from and (c.case_id = :about or c.report_id = :about)
              from clock c join clock_event began on began.clock_id = c.id and began.sequence = 1
             where c.started_by = :startedBy
            """;

    private final Clocks clocks;
    private final JdbcClient jdbc;
    private final Clock clock;

    Imports(Clocks clocks, JdbcClient jdbc, Clock clock) {
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this origin has been taken over already. */
    boolean find(Import body) {
        return jdbc.sql(KNOWN)
                .param("startedBy", startedBy(body))
                .query(Boolean.class)
                .single();
    }

    Started take(Import body, Staff staff) {
        check(body);
        var about = about(body, staff);
        refuseAnother(body, about);
        try {
            var started = clocks.start(new StartClock(
                    body.kind(),
                    about.site(),
                    Objects.requireNonNull(body.from()),
                    limit(body),
                    body.caseReference() == null ? null : about.id(),
                    body.caseReference() == null ? about.id() : null,
                    startedBy(body),
                    staff.username()));
            return new Started(started.id(), started.dueAt());
        } catch (IllegalArgumentException tooLongOrNone) {
            throw Problem.invalid(new FieldProblem("amount", String.valueOf(tooLongOrNone.getMessage())));
        }
    }

    private void check(Import body) {
        var problems = new ArrayList<FieldProblem>();
        if (clocks.kinds().stream().noneMatch(kind -> kind.code().equals(body.kind()))) {
            problems.add(new FieldProblem("kind", "There is no such kind of clock"));
        }
        if (body.origin().isBlank() || body.origin().length() > LONGEST_ORIGIN) {
            problems.add(new FieldProblem(
                    "origin", "Say what names this clock in the other system, in 1 to " + LONGEST_ORIGIN + " letters"));
        }
        if (body.from() == null || body.from().isAfter(OffsetDateTime.now(clock))) {
            problems.add(new FieldProblem("from", "Say from when it counts: a moment in the past"));
        }
        if ((body.caseReference() == null) == (body.reportReference() == null)) {
            problems.add(new FieldProblem("caseReference", "Name either a case or a report"));
        }
        if ((body.amount() == null) != (body.unit() == null)) {
            problems.add(new FieldProblem("amount", "Amount and unit come together, or neither"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    /** One origin names one clock: whoever uses it again for another is told, and nothing is lost. */
    private void refuseAnother(Import body, About about) {
        var same = jdbc.sql(SAME)
                .param("startedBy", startedBy(body))
                .param("kind", body.kind())
                .param("from", Objects.requireNonNull(body.from()).truncatedTo(ChronoUnit.MICROS))
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

    private static @Nullable Period limit(Import body) {
        if (body.amount() == null || body.unit() == null) {
            return null;
        }
        var unit = List.of(Unit.values()).stream()
                .filter(one -> one.code().equals(body.unit()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(new FieldProblem("unit", "There is no such unit of time")));
        if (body.amount() == 0) {
            throw Problem.invalid(new FieldProblem("amount", "A limit of zero is none"));
        }
        return new Period(body.amount(), unit);
    }

    private static String startedBy(Import body) {
        return "import:" + body.origin();
    }

    private record About(UUID id, String site) {}
}
