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
            List<Option> safety,
            List<Option> indicators,
            List<Option> notifier) {}
}
