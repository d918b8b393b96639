package org.whiria.casefile.tamariki;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is written, with macrons, and the key under which it is found without them. */
public record PersonName(String givenNames, String familyName) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DOUBLE_VOWELS = Pattern.compile("([aeiou])\\1+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public String full() {
        return (givenNames + " " + familyName).strip();
    }

    public String key() {
        return key(full());
    }

    /** Lower case, macrons dropped, double vowels as one (some iwi write whaanau), anything but letters and digits a space. */
    public static String key(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var single = DOUBLE_VOWELS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("$1");
        return NO_LETTERS.matcher(single).replaceAll(" ").strip();
    }
}
