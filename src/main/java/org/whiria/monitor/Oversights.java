package org.whiria.monitor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whiria.people.Sites;
import org.whiria.people.Staff;
import org.whiria.platform.AccessLog;
import org.whiria.platform.Problem;
import org.whiria.projection.Decisions;
import org.whiria.projection.Definitions;
import org.whiria.projection.IncidentView;
import org.whiria.projection.InstanceView;
import org.whiria.projection.Instances;
import org.whiria.projection.VariableView;

/** Shows instances to those who oversee their site; a look at one is recorded. */
@Component
class Oversights {

    private final Instances instances;
    private final Definitions definitions;
    private final Decisions decisions;
    private final Standings standings;
    private final OperatorActions actions;
    private final Sites sites;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;

    Oversights(
            Instances instances,
            Definitions definitions,
            Decisions decisions,
            Standings standings,
            OperatorActions actions,
            Sites sites,
            AccessLog accessLog,
            JdbcClient jdbc) {
        this.instances = instances;
        this.definitions = definitions;
        this.decisions = decisions;
        this.standings = standings;
        this.actions = actions;
        this.sites = sites;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
    }

    Oversight of(Staff staff) {
        return Oversight.of(staff, sites);
    }

    /** An instance that the person oversees; to everybody else there is none. */
    InstanceView see(Staff staff, long key) {
        var oversight = of(staff);
        return instances
                .find(key)
                .filter(instance -> oversight.administrator()
                        || text(instance.key(), "site")
                                .filter(oversight.sites()::contains)
                                .isPresent())
                .orElseThrow(() -> Problem.notFound("There is no process " + key + " that you oversee."));
    }

    List<IncidentView> incidents(long key) {
        return instances.incidents(key);
    }

    Inspection inspect(Staff staff, long key) {
        var instance = see(staff, key);
        accessLog.looked("process", key);
        var incidents = instances.incidents(key);
        return new Inspection(
                instance,
                text(key, "site").orElse(null),
                reference(key),
                diagram(instance, incidents, true),
                instances.hierarchy(instance.rootKey()),
                instances.elements(key),
                standings.of(instance.rootKey()),
                incidents,
                instances.variables(key),
                decisions.ofInstance(key),
                actions.of(key));
    }

    /** The picture of an instance; {@code linked} when the reader may open what it called. */
    @Nullable
    Diagram diagram(InstanceView instance, List<IncidentView> incidents, boolean linked) {
        return definitions
                .xml(instance.definitionKey())
                .map(xml -> Diagram.of(
                        xml, instances.elements(instance.key()), instances.flows(instance.key()), incidents, linked))
                .orElse(null);
    }

    private @Nullable String reference(long key) {
        return jdbc.sql("""
                        select coalesce(
                            (select c.reference from case_file c where cast(c.id as text) = :caseId),
                            (select r.reference from report r where cast(r.id as text) = :reportId))
                        """)
                .param("caseId", text(key, "caseId").orElse(""))
                .param("reportId", text(key, "reportId").orElse(""))
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private Optional<String> text(long key, String name) {
        return instances.variables(key).stream()
                .filter(variable -> variable.name().equals(name))
                .map(VariableView::value)
                .filter(value -> value.isTextual())
                .map(value -> value.asText())
                .findFirst();
    }
}
