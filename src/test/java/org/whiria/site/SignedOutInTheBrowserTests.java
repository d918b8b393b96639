package org.whiria.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.whiria.testing.BrowserTest;
import org.whiria.testing.Chromium;
import org.whiria.worklist.form.FormCheck;

@SiteTest
@BrowserTest
@Import({IslandEndpoints.class, FormCheck.class})
class SignedOutInTheBrowserTests {

    private static final String SIGNED_OUT = "You are signed out. What you wrote is kept in this window";

    @LocalServerPort
    private int port;

    @Test
    void whatWasWrittenIsTakenAfterSigningInInAnotherWindow(Chromium chromium) {
        var page = filling(chromium.phone());
        page.getByLabel("Name").nth(1).fill("Koro Example");
        assertThat(status(page)).containsText("Draft saved at");

        page.context().clearCookies();
        send(page);
        assertThat(page.getByRole(AriaRole.ALERT).getByText(SIGNED_OUT)).isVisible();
        assertThat(status(page)).containsText(SIGNED_OUT);
        Chromium.assertAccessible(page);
        Chromium.picture(page, "signed-out-phone");

        signIn(page.context().newPage(), "worker");
        send(page);
        page.waitForURL("**/help");
    }

    @Test
    void aDraftWaitsInSightForThePersonWhoWroteIt(Chromium chromium) {
        var page = filling(chromium.desktop());

        page.context().clearCookies();
        page.getByLabel("Place of the hui").fill("Te whare");
        assertThat(status(page)).containsText(SIGNED_OUT);
        assertThat(status(page)).isInViewport();

        signIn(page.context().newPage(), "supervisor");
        send(page);
        assertThat(page.getByRole(AriaRole.ALERT).getByText(SIGNED_OUT)).isVisible();

        page.context().clearCookies();
        signIn(page.context().newPage(), "worker");
        page.getByLabel("Place of the hui").fill("Te whare wānanga");
        assertThat(status(page)).containsText("Draft saved at");
    }

    @Test
    void aFormThatIsAPageStaysUntilItIsTaken(Chromium chromium) {
        var page = chromium.phone();
        signIn(page, "worker");
        page.navigate("http://localhost:" + port + "/test/note");
        page.getByLabel("What happened?").fill("Mere rang.");

        page.context().setOffline(true);
        keep(page);
        assertThat(status(page)).containsText("There is no connection. What you wrote is still here");

        page.context().setOffline(false);
        page.context().clearCookies();
        page.waitForResponse("**/session", () -> keep(page));
        assertThat(page.getByRole(AriaRole.ALERT).getByText(SIGNED_OUT)).isInViewport();
        Chromium.assertAccessible(page);

        signIn(page.context().newPage(), "supervisor");
        page.waitForResponse("**/session", () -> keep(page));
        assertThat(status(page)).containsText(SIGNED_OUT);

        page.context().clearCookies();
        signIn(page.context().newPage(), "worker");
        keep(page);
        assertThat(page.locator("#kept")).hasText("whole: Mere rang.");
    }

    private Page filling(Page page) {
        signIn(page, "worker");
        page.navigate("http://localhost:" + port + "/test/islands");
        return page;
    }

    private void signIn(Page page, String username) {
        page.navigate("http://localhost:" + port + "/sign-in");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill("whiria");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/tasks");
    }

    private static Locator status(Page page) {
        return page.locator("[data-form-status]");
    }

    private static void keep(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Keep").setExact(true))
                .click();
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send")).click();
    }
}
