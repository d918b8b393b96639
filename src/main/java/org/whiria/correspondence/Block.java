package org.whiria.correspondence;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** One piece of a letter's body; the text part and the HTML part are both written from the same pieces. */
public sealed interface Block {

    /** How the piece reads in the text part. */
    String asText();

    /** Which piece it is, for templates, which may not ask for a class. */
    default String kind() {
        return getClass().getSimpleName();
    }

    static Block heading(String text) {
        return new Heading(text);
    }

    static Block paragraph(String text) {
        return new Paragraph(text);
    }

    static Block list(List<String> items) {
        return new Items(List.copyOf(items));
    }

    /** Labelled facts such as when and where, in the given order. */
    static Block facts(SequencedMap<String, String> facts) {
        return new Facts(new LinkedHashMap<>(facts));
    }

    /** The one thing to do: a button in the HTML part, the address itself in the text part. */
    static Block action(String label, URI link) {
        return new Action(label, link);
    }

    record Heading(String text) implements Block {
        @Override
        public String asText() {
            return "%s\n%s".formatted(text, "-".repeat(text.length()));
        }
    }

    record Paragraph(String text) implements Block {
        @Override
        public String asText() {
            return text;
        }
    }

    record Items(List<String> items) implements Block {
        @Override
        public String asText() {
            return "- " + String.join("\n- ", items);
        }
    }

    record Facts(Map<String, String> facts) implements Block {
        @Override
        public String asText() {
            return facts.entrySet().stream()
                    .map(fact -> "%s: %s".formatted(fact.getKey(), fact.getValue()))
                    .reduce((above, below) -> above + "\n" + below)
                    .orElse("");
        }
    }

    record Action(String label, URI link) implements Block {
        @Override
        public String asText() {
            return "%s:\n%s".formatted(label, link);
        }
    }
}
