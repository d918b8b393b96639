package org.whiria.casefile.browse;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.whiria.casefile.tamariki.PersonName;

/** What a person types to find a name: every word is the beginning of a word of the name, macrons or not. */
public final class SearchWords {

    private SearchWords() {}

    /** A query for {@code to_tsquery('simple', …)}; empty where nothing was typed that could be in a name. */
    public static String of(String typed) {
        return Arrays.stream(PersonName.key(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}
