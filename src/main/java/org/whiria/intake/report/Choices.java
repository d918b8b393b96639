package org.whiria.intake.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whiria.platform.Option;

/** The values that a field of the exchange format may have, and what people read for them. */
public record Choices(List<Option> options) {

    public static final Choices CHANNEL = of(
            new Option("phone", "Phone"),
            new Option("email", "Email"),
            new Option("letter", "Letter"),
            new Option("online", "Online form"),
            new Option("in-person", "In person"),
            new Option("police", "Police"),
            new Option("agency", "Another agency"));

    public static final Choices CONCERN_TYPE = of(
            new Option("physical", "Physical harm"),
            new Option("sexual", "Sexual harm"),
            new Option("emotional", "Emotional harm"),
            new Option("neglect", "Neglect"),
            new Option("family-violence", "Family violence"),
            new Option("self-harm", "Self-harm"),
            new Option("behaviour", "Behaviour"),
            new Option("unborn-risk", "Risk to an unborn pēpi"),
            new Option("wellbeing", "Wellbeing"));

    public static final Choices INJURY = of(
            new Option("none", "No injury"),
            new Option("minor", "Minor injury"),
            new Option("medical-care", "Injury that needs medical care"),
            new Option("severe", "Severe injury"));

    public static final Choices PATTERN = of(
            new Option("single", "Once"),
            new Option("repeated", "Again and again"),
            new Option("escalating", "Getting worse"));

    public static final Choices GENDER = of(
            new Option("female", "Female"),
            new Option("male", "Male"),
            new Option("another", "Another gender"),
            new Option("unknown", "Not known"));

    public static final Choices SEEN_OR_TOLD =
            of(new Option("seen", "Seen by the notifier"), new Option("told", "Told to the notifier"));

    public boolean contains(String code) {
        return options.stream().anyMatch(option -> option.value().equals(code));
    }

    /** What people read for a code; "Not known" for null. */
    public String label(@Nullable String code) {
        return options.stream()
                .filter(option -> option.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse("Not known");
    }

    String codes() {
        return options.stream().map(Option::value).collect(Collectors.joining(", "));
    }

    private static Choices of(Option... options) {
        return new Choices(List.of(options));
    }
}
