package org.whiria.intake.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whiria.casefile.Cases;
import org.whiria.casefile.tamariki.Tamaiti;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.intake.report.ReportOfConcern;

/** Finds what is known already about the tamariki of a report: a suggestion by name and birth, for a person to confirm. */
@Component
public class Matching {

    // language=PostgreSQL
    private static final String EARLIER_REPORTS = """
            select r.reference
              from report_tamaiti t join report r on r.id = t.report_id
             where t.name_key = :nameKey
               and (t.date_of_birth = :dateOfBirth
                    or t.date_of_birth is null and cast(:dateOfBirth as date) is null and t.expected_birth = :expectedBirth)
               and r.reference <> :reference
             order by r.received_at desc, r.id desc
            """;

    private final JdbcClient jdbc;
    private final Tamariki tamariki;
    private final Cases cases;

    Matching(JdbcClient jdbc, Tamariki tamariki, Cases cases) {
        this.jdbc = jdbc;
        this.tamariki = tamariki;
        this.cases = cases;
    }

    /** One answer for each tamaiti of the report, in its order; {@code reference} is the report itself, which is no earlier one. */
    public List<Match> of(ReportOfConcern report, String reference) {
        var matches = new ArrayList<Match>();
        var others = new ArrayList<UUID>();
        for (var child : report.tamariki()) {
            var known = tamariki.sameAs(child.name(), child.dateOfBirth(), child.expectedBirth(), others);
            known.map(Tamaiti::id).ifPresent(others::add);
            matches.add(new Match(
                    child,
                    known.map(Tamaiti::inCare).orElse(null),
                    known.flatMap(tamaiti -> cases.openCaseOf(tamaiti.id())).orElse(null),
                    earlierReports(child, reference)));
        }
        return List.copyOf(matches);
    }

    private List<String> earlierReports(ReportOfConcern.Child child, String reference) {
        if (!child.name().namesSomebody()) {
            return List.of();
        }
        return jdbc.sql(EARLIER_REPORTS)
                .param("nameKey", child.name().key())
                .param("dateOfBirth", child.dateOfBirth())
                .param("expectedBirth", child.expectedBirth())
                .param("reference", reference)
                .query(String.class)
                .list();
    }
}
