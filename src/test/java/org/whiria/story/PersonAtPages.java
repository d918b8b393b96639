package org.whiria.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.whiria.testing.Chromium;

/** Somebody at the pages of the application, with a browser of their own. */
record PersonAtPages(Page page, String application, Pictures pictures) {

    private static final int LOOKS = 60;

    PersonAtPages signedInAs(String username) {
        go("/sign-in");
        page.locator("[name=username]").fill(username);
        page.locator("[name=password]").fill("whiria");
        press("Sign in");
        page.waitForURL(Pattern.compile(".*/tasks.*"));
        return this;
    }

    void go(String path) {
        var answer = page.navigate(application + path);
        assertThat(answer.status()).as(path).isLessThan(400);
    }

    void press(String name) {
        button(name).click();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** What is on the page can be used by everyone, and a picture of it is kept. */
    void readsWell(String picture) {
        Chromium.assertAccessible(page);
        pictures.take(page, picture);
    }

    /** Finds the task in the list, claims it, fills it in, and sees it gone. */
    void does(String task, Map<String, String> answers) {
        opens(task);
        if (button("Claim this task").isVisible()) {
            press("Claim this task");
        }
        button("Complete").waitFor();
        new FormOnPage(page, answers).fill();
        readsWell(task);
        press("Complete");
        page.waitForURL(Pattern.compile(".*/done.*"));
        go("/tasks");
        assertThat(taskLink(task)).hasCount(0);
    }

    private void opens(String task) {
        for (var look = 0; look < LOOKS; look++) {
            for (var view : new String[] {"mine", "team"}) {
                go("/tasks?view=" + view);
                if (taskLink(task).count() > 0) {
                    Chromium.assertAccessible(page);
                    taskLink(task).first().click();
                    return;
                }
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError("Nobody gave anyone the task " + task);
    }

    private Locator taskLink(String task) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(task).setExact(true));
    }
}
