package org.whiria.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Camunda Form as a person meets it in the browser: answers what must be answered, as told by the label of the question, and for
 * the rest takes the first choice, today, and words. Questions that appear because of an answer are answered too.
 */
final class FormOnPage {

    private static final int MOST_QUESTIONS = 60;
    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    private final Page page;
    private final Map<String, String> answers;
    private final Set<String> answered = new HashSet<>();

    FormOnPage(Page page, Map<String, String> answers) {
        this.page = page;
        this.answers = answers;
    }

    void fill() {
        page.locator("[data-island=form] .fjs-form").waitFor();
        for (var round = 0; round < MOST_QUESTIONS && answerNext(); round++) {
            page.waitForTimeout(50);
        }
    }

    private boolean answerNext() {
        for (var field : page.locator(".fjs-form .fjs-form-field").all()) {
            if (field.isVisible() && answer(field)) {
                return true;
            }
        }
        return false;
    }

    private boolean answer(Locator field) {
        var kind = field.getAttribute("class");
        var labels = field.locator(".fjs-form-field-label");
        if (kind == null || labels.count() == 0 || kind.contains("-group") || kind.contains("dynamiclist")) {
            return false;
        }
        var label = labels.first().innerText().replace("*", "").strip();
        var wanted = answers.get(label);
        var required = field.locator(".fjs-asterix").count() > 0;
        if ((wanted == null && !required) || !answered.add(label)) {
            return false;
        }
        answer(field, kind, wanted);
        return true;
    }

    private void answer(Locator field, String kind, @Nullable String wanted) {
        if (kind.contains("field-radio") || kind.contains("field-checklist")) {
            choice(field.locator(".fjs-inline-label"), wanted).locator("input").check();
        } else if (kind.contains("field-checkbox")) {
            field.locator("input[type=checkbox]").check();
        } else if (kind.contains("field-select")) {
            field.locator(".fjs-input-group").click();
            choice(field.locator(".fjs-dropdownlist-item"), wanted).click();
        } else if (kind.contains("field-datetime")) {
            moment(field, wanted);
        } else {
            field.locator("input, textarea").first().fill(wanted == null ? "Fictional words" : wanted);
        }
    }

    private static Locator choice(Locator choices, @Nullable String wanted) {
        return wanted == null
                ? choices.first()
                : choices.filter(new Locator.FilterOptions().setHasText(wanted)).first();
    }

    private static void moment(Locator field, @Nullable String wanted) {
        var date = field.locator(".fjs-datetime-subsection input").first();
        var isTime = field.locator(".fjs-timepicker").count() > 0;
        var today = LocalDate.now(ZONE).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        date.fill(wanted != null ? wanted : isTime ? "10:00" : today);
        date.press(isTime ? "Enter" : "Tab");
    }
}
