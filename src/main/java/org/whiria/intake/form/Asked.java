package org.whiria.intake.form;

import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.whiria.intake.report.Choices;
import org.whiria.intake.report.Questions;
import org.whiria.platform.Option;

/** What the report forms ask, for their pages. */
@ControllerAdvice(assignableTypes = {StaffReportForm.class, PublicReportForm.class})
class Asked {

    private static final Lists LISTS = new Lists(
            Choices.CHANNEL.options(),
            Choices.GENDER.options(),
            Choices.CONCERN_TYPE.options(),
            Choices.SEEN_OR_TOLD.options(),
            Choices.INJURY.options(),
            Choices.PATTERN.options(),
            List.of(new Option("seen", "I saw or heard it myself"), new Option("told", "Somebody told me")),
            List.of(
                    new Option("none", "No"),
                    new Option("minor", "Yes, a little"),
                    new Option("medical-care", "Yes, a doctor should look at it"),
                    new Option("severe", "Yes, badly")),
            List.of(
                    new Option("physical", "Being hit, shaken or hurt"),
                    new Option("sexual", "Sexual harm"),
                    new Option("emotional", "Being scared, put down or shouted at"),
                    new Option("neglect", "Not enough food, care, warmth or someone to look after them"),
                    new Option("family-violence", "Violence at home"),
                    new Option("self-harm", "Hurting themselves"),
                    new Option("behaviour", "What the child does"),
                    new Option("unborn-risk", "A baby who is not born yet"),
                    new Option("wellbeing", "Something else about how the child is doing")),
            Questions.SAFETY,
            Questions.INDICATORS,
            Questions.NOTIFIER);

    @ModelAttribute("choices")
    Lists choices() {
        return LISTS;
    }

    record Lists(
            List<Option> channels,
            List<Option> genders,
            List<Option> concernTypes,
            List<Option> seenOrTold,
            List<Option> injuries,
            List<Option> patterns,
            List<Option> plainSeenOrTold,
            List<Option> plainInjuries,
            List<Option> plainConcernTypes,
            List<Option> safety,
            List<Option> indicators,
            List<Option> notifier) {}
}
