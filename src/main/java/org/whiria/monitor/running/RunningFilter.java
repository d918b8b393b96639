package org.whiria.monitor.running;

import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which running processes a list shows, as it stands in the address.
 *
 * @param trouble when true, only those with an incident
 * @param q a reference, whole
 * @param after the key of the last one on the page before; 0 for the first page
 */
record RunningFilter(String process, String site, Boolean overdue, Boolean trouble, String q, Long after) {

    RunningFilter {
        process = Objects.requireNonNullElse(process, "");
        site = Objects.requireNonNullElse(site, "");
        overdue = Objects.requireNonNullElse(overdue, false);
        trouble = Objects.requireNonNullElse(trouble, false);
        q = Objects.requireNonNullElse(q, "").strip();
        after = Objects.requireNonNullElse(after, 0L);
    }

    public boolean narrowed() {
        return overdue || trouble || !(process + site + q).isBlank();
    }

    /** The address of the page that begins after an instance. */
    public String from(long key) {
        return UriComponentsBuilder.fromPath("/monitor")
                .queryParam("process", "{process}")
                .queryParam("site", "{site}")
                .queryParam("overdue", overdue)
                .queryParam("trouble", trouble)
                .queryParam("q", "{q}")
                .queryParam("after", key)
                .encode()
                .buildAndExpand(process, site, q)
                .toUriString();
    }
}
