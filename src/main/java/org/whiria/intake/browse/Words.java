package org.whiria.intake.browse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

    /** Each question that was answered, with its answer as label. */
    public List<Option> answers(JsonNode body, boolean seesNotifier) {
        var questions = Stream.concat(Questions.SAFETY.stream(), Questions.INDICATORS.stream());
        var all = seesNotifier ? Stream.concat(questions, Questions.NOTIFIER.stream()) : questions;
        return all.filter(question -> at(body, question).isBoolean())
                .map(question -> new Option(question.label(), at(body, question).booleanValue() ? "Yes" : "No"))
                .toList();
    }

    private static JsonNode at(JsonNode body, Option question) {
        return body.at("/" + question.value().replace('.', '/'));
    }
}
