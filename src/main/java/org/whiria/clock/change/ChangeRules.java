package org.whiria.clock.change;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.whiria.people.Role;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The decision {@code clock-change}: who may change a clock, for which reasons. */
@Component
public class ChangeRules {

    private static final String DECISION = "clock-change";

    private final DmnEngine engine = new DmnEngine.Builder().build();
    private final ParsedDmn rules;

    ChangeRules(ChangeSettings settings) {
        this.rules = parse(settings.rules());
    }

    /** The reasons that people in one of these roles may give, in the order of the table. */
    public List<PermittedReason> permitted(String kind, ChangeAction action, Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .flatMap(role -> permitted(kind, action, role).stream())
                .distinct()
                .toList();
    }

    /** The roles that may do this at all. */
    List<Role> mayDo(String kind, ChangeAction action) {
        return Arrays.stream(Role.values())
                .filter(role -> !permitted(kind, action, role).isEmpty())
                .toList();
    }

    private List<PermittedReason> permitted(String kind, ChangeAction action, Role role) {
        Map<String, Object> asked = Map.of("kind", kind, "action", action.code(), "role", role.code());
        return engine.eval(rules, DECISION, asked)
                .fold(
                        failure -> {
                            throw new IllegalStateException("The decision clock-change can't be made: "
                                    + failure.failure().message());
                        },
                        outcome -> outcome instanceof DmnEngine.Result found ? reasons(found.value()) : List.of());
    }

    private static List<PermittedReason> reasons(Object rows) {
        return CollectionConverters.asJava((Seq<?>) rows).stream()
                .map(row -> reason(CollectionConverters.asJava((scala.collection.Map<?, ?>) row)))
                .toList();
    }

    private static PermittedReason reason(Map<?, ?> row) {
        return new PermittedReason(text(row, "code"), text(row, "label"), text(row, "source"));
    }

    private static String text(Map<?, ?> row, String name) {
        return (String) requireNonNull(row.get(name));
    }

    private ParsedDmn parse(Resource file) {
        try (var content = file.getInputStream()) {
            return engine.parse(content)
                    .fold(
                            failure -> {
                                throw new IllegalStateException(file + " is no decision: " + failure.message());
                            },
                            parsed -> parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
