package org.whiria.monitor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whiria.people.Sites;
import org.whiria.people.Staff;
import org.whiria.platform.AccessLog;
import org.whiria.platform.problem.Problem;
import org.whiria.projection.Definitions;
import org.whiria.projection.ElementView;
import org.whiria.projection.IncidentView;
import org.whiria.projection.InstanceView;
import org.whiria.projection.Instances;
import org.whiria.projection.VariableView;
import org.whiria.projection.decision.Decisions;

/** Shows instances to those who oversee their site; a look at one is recorded. */
@Component
public class Oversights {

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

    public Oversight of(Staff staff) {
        return Oversight.of(staff, sites);
    }

    /** An instance that the person oversees; to everybody else there is none. */
    InstanceView see(Staff staff, long key) {
        return see(staff, key, instances.variables(key));
    }

    private InstanceView see(Staff staff, long key, List<VariableView> variables) {
        var oversight = of(staff);
        return instances
                .find(key)
                .filter(instance -> oversight.administrator()
                        || text(variables, "site")
                                .filter(oversight.sites()::contains)
                                .isPresent())
                .orElseThrow(() -> Problem.notFound("There is no process " + key + " that you oversee."));
    }

    List<IncidentView> incidents(long key) {
        return instances.incidents(key);
    }

    Inspection inspect(Staff staff, long key) {
        var variables = instances.variables(key);
        var instance = see(staff, key, variables);
        accessLog.looked("process", key);
        var incidents = instances.incidents(key);
        var elements = instances.elements(key);
        return new Inspection(
                instance,
                text(variables, "site").orElse(null),
                reference(variables),
                diagram(instance, elements, incidents, true),
                instances.hierarchy(instance.rootKey()),
                elements,
                standings.of(instance.rootKey()),
                incidents,
                variables,
                decisions.ofInstance(key),
                actions.of(key));
    }

    /** The picture of an instance; {@code linked} when the reader may open what it called. */
    @Nullable
    Diagram diagram(InstanceView instance, List<IncidentView> incidents, boolean linked) {
        return diagram(instance, instances.elements(instance.key()), incidents, linked);
    }

    private @Nullable Diagram diagram(
            InstanceView instance, List<ElementView> elements, List<IncidentView> incidents, boolean linked) {
        return definitions
                .xml(instance.definitionKey())
                .map(xml -> Diagram.of(xml, elements, instances.flows(instance.key()), incidents, linked))
                .orElse(null);
    }

    private @Nullable String reference(List<VariableView> variables) {
        return jdbc.sql("""
                        select coalesce(
                            (select reference from case_file where id = :caseId),
                            (select reference from report where id = :reportId))
                        """)
                .param("caseId", id(variables, "caseId"))
                .param("reportId", id(variables, "reportId"))
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private static @Nullable UUID id(List<VariableView> variables, String name) {
        try {
            return text(variables, name).map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static Optional<String> text(List<VariableView> variables, String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .map(VariableView::value)
                .filter(value -> value.isTextual())
                .map(value -> value.asText())
                .findFirst();
    }
}
