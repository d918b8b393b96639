package org.whiria.correspondence;

import java.util.UUID;

/**
 * What a letter is about, once and for all: the same identity is the same letter, however often it is asked for.
 *
 * @param kind kebab-case name of the occasion, such as {@code conference-invitation}
 * @param subject the invitation, report or other thing that the letter belongs to
 * @param step kebab-case step within the occasion, such as {@code invite} or {@code reminder-2}
 */
public record LetterIdentity(String kind, UUID subject, String step) {

    public LetterIdentity {
        requirePlain(kind);
        requirePlain(step);
    }

    /** The Message-ID of RFC 5322 without its angle brackets. */
    String messageId(String domain) {
        return "%s.%s.%s@%s".formatted(kind, subject, step, domain);
    }

    private static void requirePlain(String word) {
        if (!word.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("“%s” is no kebab-case word".formatted(word));
        }
    }
}
