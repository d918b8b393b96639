package org.whiria.casefile.tamariki;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name as it is written, with macrons, and the key under which it is found without them. */
public record PersonName(String givenNames, String familyName) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DOUBLE_VOWELS = Pattern.compile("([aeiou])\\1+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What the forms offer and people write where they know no name, or there is none yet; as keys. */
    private static final Set<String> STAND_INS =
            Set.of(("unknown not known no name unnamed anonymous unborn newborn baby "
                            + "pepi pepe infant child tamaiti boy girl twin man woman adult person a b 1 2")
                    .split(" "));

    public String full() {
        return (givenNames + " " + familyName).strip();
    }

    public String key() {
        return key(full());
    }

    /** Whether it is somebody's: “Unknown Tūroa” and “Unborn” stand where a name should, and two of them are not the same person. */
    public boolean namesSomebody() {
        return namesSomebody(givenNames);
    }

    /** The same of a name that was written in one piece. */
    public static boolean namesSomebody(String text) {
        return Arrays.stream(key(text).split(" ")).anyMatch(word -> !word.isEmpty() && !STAND_INS.contains(word));
    }

    /** Lower case, macrons dropped, double vowels as one (some iwi write whaanau), anything but letters and digits a space. */
    public static String key(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var single = DOUBLE_VOWELS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("$1");
        return NO_LETTERS.matcher(single).replaceAll(" ").strip();
    }
}
