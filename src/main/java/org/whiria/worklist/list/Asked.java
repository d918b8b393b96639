package org.whiria.worklist.list;

import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a caller asks of the list, as it stands in the address.
 *
 * @param q a name or a reference
 * @param of the reference of one case or report
 */
record Asked(String view, String process, Boolean overdue, String q, String of, String after) {

    /** What the address leaves out is empty. */
    Asked {
        view = Objects.requireNonNullElse(view, "");
        process = Objects.requireNonNullElse(process, "");
        q = Objects.requireNonNullElse(q, "");
        overdue = Objects.requireNonNullElse(overdue, false);
        of = Objects.requireNonNullElse(of, "");
        after = Objects.requireNonNullElse(after, "");
    }

    public boolean narrowed() {
        return overdue || !(process + q + of).isBlank();
    }

    public Asked with(String otherView) {
        return new Asked(otherView, process, overdue, q, of, after);
    }

    /** The address of the same list in another view, from the start. */
    public String in(String otherView) {
        return address().queryParam("view", otherView).encode().build().toUriString();
    }

    /** The address of the page that begins after a cursor. */
    public String from(String cursor) {
        return address()
                .queryParam("view", view)
                .queryParam("after", cursor)
                .encode()
                .build()
                .toUriString();
    }

    /** The address of this very page. */
    public String here() {
        return after.isBlank() ? in(view) : from(after);
    }

    private UriComponentsBuilder address() {
        var address = UriComponentsBuilder.fromPath("/tasks");
        add(address, "process", process);
        add(address, "overdue", overdue ? "true" : "");
        add(address, "q", q);
        add(address, "of", of);
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
