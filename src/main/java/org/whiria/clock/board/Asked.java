package org.whiria.clock.board;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.whiria.clock.words.Urgency;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/**
 * What a caller asks of the board, as it stands in the address; what is left out is empty.
 *
 * @param group one of breached, today, soon, on-track, paused; empty for all
 * @param person the username of a social worker, or {@code nobody} for cases that are not allocated
 * @param after cursor of the page before
 */
public record Asked(String group, String site, String person, String kind, String after) {

    static final String NOBODY = "nobody";

    public Asked {
        group = Objects.requireNonNullElse(group, "");
        site = Objects.requireNonNullElse(site, "");
        person = Objects.requireNonNullElse(person, "");
        kind = Objects.requireNonNullElse(kind, "");
        after = Objects.requireNonNullElse(after, "");
    }

    static Asked everything() {
        return new Asked("", "", "", "", "");
    }

    /** Whether a filter other than the group is set. */
    public boolean narrowed() {
        return !(site + person + kind).isBlank();
    }

    /** The address of the same board with another group, from the start. */
    public String in(String other) {
        return address("/clocks").queryParam("group", other).encode().build().toUriString();
    }

    /** The address of the page that begins after a cursor. */
    public String from(String cursor) {
        return address("/clocks")
                .queryParam("group", group)
                .queryParam("after", cursor)
                .encode()
                .build()
                .toUriString();
    }

    /** The address of this very page. */
    public String here() {
        return after.isBlank() ? in(group) : from(after);
    }

    /** The address of all of it as a file. */
    public String file() {
        return address("/clocks.csv")
                .queryParam("group", group)
                .encode()
                .build()
                .toUriString();
    }

    @Nullable
    public Urgency urgency() {
        return group.isBlank()
                ? null
                : Urgency.of(group)
                        .orElseThrow(() -> Problem.invalid(new FieldProblem(
                                "group", "The group must be breached, today, soon, on-track or paused")));
    }

    private UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "site", site);
        add(address, "person", person);
        add(address, "kind", kind);
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
