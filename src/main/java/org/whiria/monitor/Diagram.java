package org.whiria.monitor;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whiria.projection.ElementView;
import org.whiria.projection.IncidentView;

/** The picture of an instance as the island in the page draws it. */
record Diagram(
        String xml,
        List<String> completed,
        List<String> flows,
        List<Token> active,
        List<Trouble> incidents,
        List<Link> links) {

    record Token(String id, int count) {}

    record Trouble(String id, @Nullable String message) {}

    record Link(String id, String url, String label) {}

    static Diagram of(
            String xml, List<ElementView> elements, List<String> flows, List<IncidentView> incidents, boolean linked) {
        return new Diagram(
                xml,
                elements.stream()
                        .filter(element -> element.completed() > 0)
                        .map(ElementView::elementId)
                        .distinct()
                        .toList(),
                flows,
                elements.stream()
                        .filter(element -> element.active() > 0)
                        .map(element -> new Token(element.elementId(), element.active()))
                        .toList(),
                incidents.stream()
                        .filter(IncidentView::active)
                        .map(incident -> new Trouble(incident.elementId(), incident.message()))
                        .toList(),
                linked ? links(elements).toList() : List.of());
    }

    private static Stream<Link> links(List<ElementView> elements) {
        return elements.stream()
                .filter(element -> element.calledKey() != null)
                .map(element -> new Link(element.elementId(), "/monitor/instances/" + element.calledKey(), "Open"));
    }
}
