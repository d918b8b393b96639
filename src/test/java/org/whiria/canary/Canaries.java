package org.whiria.canary;

import java.util.ArrayList;
import java.util.List;

/**
 * Made-up words, each planted in one place. They begin alike and in plain letters, which look the same in UTF-8, in JSON with its
 * escapes and in a URL, so that one look for the beginning finds them all; the number says where the word was planted.
 */
final class Canaries {

    /** The beginning of every word. */
    static final String SONG = "zqkupu";

    /** Dates and numbers cannot begin with letters; these are nobody's but ours. */
    static final String BIRTH = "2019-02-03";

    static final String PHONE = "+64 7 919 28 37";

    private final List<String> places = new ArrayList<>();

    /** A name or a sentence, with a macron as both have it. */
    String word(String place) {
        return plain(place) + "ā";
    }

    String email(String place) {
        return plain(place) + "@kura.example";
    }

    /** For fields that take letters of ASCII only. */
    String plain(String place) {
        places.add(place);
        return SONG + places.size() + "x";
    }

    static List<String> all() {
        return List.of(SONG, BIRTH, PHONE);
    }

    List<String> places() {
        return List.copyOf(places);
    }
}
