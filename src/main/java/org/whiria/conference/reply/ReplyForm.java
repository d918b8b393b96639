package org.whiria.conference.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whiria.conference.invitation.Answer;
import org.whiria.conference.invitation.Need;
import org.whiria.conference.invitation.Reply;
import org.whiria.platform.problem.FieldProblem;

/**
 * What an invited person fills in, as it came; {@code number} is the one answer that this copy of the form can give.
 */
record ReplyForm(
        int number,
        @Nullable String answer,
        @Nullable List<String> needs,
        @Nullable String otherNeed,
        @Nullable String comment) {

    private static final int OTHER_NEED_LENGTH = 500;
    private static final int COMMENT_LENGTH = 4000;

    static ReplyForm empty() {
        return new ReplyForm(1, null, List.of(), null, null);
    }

    /** A fresh form that starts from what was said before. */
    static ReplyForm after(Reply before) {
        return new ReplyForm(
                before.number() + 1,
                before.answer().code(),
                before.needs().stream().map(Need::code).toList(),
                before.otherNeed(),
                before.comment());
    }

    public boolean asks(String need) {
        return needs != null && needs.contains(need);
    }

    public List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        if (chosen().isEmpty()) {
            problems.add(new FieldProblem("answer", "Choose an answer"));
        }
        if (text(otherNeed).map(String::length).orElse(0) > OTHER_NEED_LENGTH) {
            problems.add(new FieldProblem(
                    "otherNeed", "Say what else you need in %d letters or fewer".formatted(OTHER_NEED_LENGTH)));
        }
        if (chosen().filter(Answer.VIEWS_IN_WRITING::equals).isPresent()
                && text(comment).isEmpty()) {
            problems.add(new FieldProblem("comment", "Write the views that are to be heard"));
        }
        if (text(comment).map(String::length).orElse(0) > COMMENT_LENGTH) {
            problems.add(
                    new FieldProblem("comment", "Keep your message to %d letters or fewer".formatted(COMMENT_LENGTH)));
        }
        return problems;
    }

    Optional<Answer> chosen() {
        return Optional.ofNullable(answer).flatMap(Answer::of);
    }

    List<Need> chosenNeeds() {
        return Optional.ofNullable(needs).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .map(Need::of)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
