package org.whiria.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real browser. Screenshots are kept in {@code target/screenshots}. */
public final class Chromium implements AutoCloseable {

    /** Parts that htmx still fetches or puts in their places. */
    private static final String TO_COME =
            "[hx-trigger=load], .htmx-request, .htmx-swapping, .htmx-settling, .htmx-added";

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start(Path program) {
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A fresh page of 1280 × 900 points, with cookies of its own. */
    public Page desktop() {
        return page(1280, 900);
    }

    /** A fresh page of 390 × 844 points, with cookies of its own. */
    public Page phone() {
        return page(390, 844);
    }

    /** Keeps a picture of the whole page. */
    public static void picture(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Fails for anything that axe calls serious or critical, and for a page that scrolls sideways, once its parts have come. */
    public static void assertAccessible(Page page) {
        page.waitForLoadState();
        PlaywrightAssertions.assertThat(page.locator(TO_COME)).hasCount(0, new HasCountOptions().setTimeout(30_000));
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                                + violation.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
        assertThat(violations).as(page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scrolling of %s", page.url())
                .isEqualTo(0);
    }

    private Page page(int width, int height) {
        return browser.newContext(
                        new NewContextOptions().setViewportSize(width, height).setLocale("en-NZ"))
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
