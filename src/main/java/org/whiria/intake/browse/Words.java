package org.whiria.intake.browse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whiria.intake.report.Choices;
import org.whiria.intake.report.Questions;
import org.whiria.platform.Option;

/** What people read for the codes of a report. */
final class Words {

    public String channel(String code) {
        return Choices.CHANNEL.label(code);
    }

    public String concern(String code) {
        return Choices.CONCERN_TYPE.label(code);
    }

    public String seenOrTold(@Nullable String code) {
        return Choices.SEEN_OR_TOLD.label(code);
    }

    public String injury(@Nullable String code) {
        return Choices.INJURY.label(code);
    }

    public String pattern(@Nullable String code) {
        return Choices.PATTERN.label(code);
    }

    /** The questions of intake by their answers; those about the notifier only for those who may know. */
    public Answers answers(JsonNode body, boolean seesNotifier) {
        var questions = Stream.concat(Questions.SAFETY.stream(), Questions.INDICATORS.stream());
        var all = (seesNotifier ? Stream.concat(questions, Questions.NOTIFIER.stream()) : questions)
                .collect(Collectors.groupingBy(
                        question -> body.at("/" + question.value().replace('.', '/'))
                                .asText(),
                        Collectors.mapping(Option::label, Collectors.toList())));
        return new Answers(
                all.getOrDefault("true", List.of()),
                all.getOrDefault("false", List.of()),
                Stream.of("null", "")
                        .flatMap(open -> all.getOrDefault(open, List.of()).stream())
                        .toList());
    }

    /** What people read of the questions, by answer. */
    record Answers(List<String> yes, List<String> no, List<String> open) {}
}
