package org.whiria.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.whiria.testing.BrowserTest;
import org.whiria.testing.Chromium;
import org.whiria.worklist.form.FormCheck;
import org.whiria.worklist.form.FormSchema;

@SiteTest
@BrowserTest
@Import({IslandEndpoints.class, FormCheck.class})
class PagesInTheBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private FormCheck check;

    @Autowired
    private ObjectMapper json;

    @Test
    void pagesAreAccessibleOnADeskAndOnAPhone(Chromium chromium) {
        for (var page : List.of(chromium.desktop(), chromium.phone())) {
            for (var path : List.of("/sign-in", "/sign-in?error", "/help", "/test/conflict")) {
                var complaints = open(page, path);

                Chromium.assertAccessible(page);
                Chromium.picture(page, nameOf(page, path));
                assertThat(complaints.stream().filter(text -> text.contains("Content Security Policy")))
                        .isEmpty();
            }
        }
    }

    @Test
    void aFormSavesDraftsAndShowsWhatTheServerSaysBesideItsField(Chromium chromium) throws Exception {
        IslandEndpoints.DRAFTS.clear();
        var page = signedIn(chromium.desktop());
        var complaints = open(page, "/test/islands");
        assertThat(page.getByLabel("Place of the hui")).hasValue("</script><b>Whare");

        page.getByLabel("Place of the hui").fill("Te whare wānanga");
        assertThat(page.getByText("Draft saved at")).isVisible();
        var draft = Objects.requireNonNull(IslandEndpoints.DRAFTS.poll(5, TimeUnit.SECONDS));
        assertThat(draft.get("place").asText()).isEqualTo("Te whare wānanga");
        assertThat(draft.has("sites")).isFalse();

        page.getByLabel("Place of the hui").fill("");
        send(page);
        assertThat(page.getByRole(AriaRole.ALERT).getByText("Enter an answer: Place of the hui"))
                .isVisible();

        page.getByLabel("Place of the hui").fill("Te whare wānanga");
        send(page);
        assertThat(page.getByText("Say who the second guest is.")).hasCount(2);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Say who the second guest is."))
                .click();
        assertThat(page.getByLabel("Name").nth(1)).isFocused();
        Chromium.assertAccessible(page);
        Chromium.picture(page, "islands-desktop");

        page.getByLabel("Name").nth(1).fill("Koro Example");
        send(page);
        page.waitForURL("**/help");
        assertThat(complaints.stream().filter(text -> text.contains("Content Security Policy")))
                .isEmpty();
    }

    @Test
    void anAnswerIsChosenAlthoughItMovesWhileItIsPressed(Chromium chromium) {
        var page = signedIn(chromium.desktop());
        open(page, "/test/islands");
        var place = page.getByLabel("Place of the hui");
        place.fill("");
        send(page);
        place.fill("Te whare wānanga");
        var answer = page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("Yes"));
        answer.scrollIntoViewIfNeeded();
        var before = answer.boundingBox();

        page.mouse().move(before.x + before.width / 2, before.y + before.height - 1);
        page.mouse().down();
        page.waitForCondition(() -> answer.boundingBox().y < before.y);
        page.mouse().up();

        assertThat(answer).isChecked();
        assertThat(place).hasValue("Te whare wānanga");
    }

    @Test
    void theBrowserSaysOfAnEmptyFieldWhatTheServerSays(Chromium chromium) throws IOException {
        var form = FormSchema.read(json.readTree(IslandEndpoints.QUESTIONS));
        var said = check.check(form, json.readTree("{\"guests\": [{}, {}]}"), json.createObjectNode(), key -> List.of())
                .errors()
                .values()
                .toArray(String[]::new);
        var page = signedIn(chromium.desktop());
        open(page, "/test/questions");

        send(page);

        assertThat(page.locator("[data-form-problems] li")).hasText(said);
        assertThat(page.locator(".fjs-form-field-error")).hasText(said);
    }

    @Test
    void aPictureShowsWhereTheProcessStandsAndObeysKeys(Chromium chromium) {
        var page = signedIn(chromium.phone());
        open(page, "/test/islands");

        assertThat(page.locator("[data-element-id=ServiceTask_InvitePartner].whiria-active"))
                .hasCount(1);
        assertThat(page.locator(".whiria-token--incident")).hasText("!");
        var canvas = page.locator("[data-canvas]");
        canvas.press("0");
        var whole = scale(page);
        canvas.press("+");
        assertThat(scale(page)).isGreaterThan(whole);
        canvas.press("-");
        assertThat(scale(page)).isCloseTo(whole, offset(0.001));
        Chromium.assertAccessible(page);
        Chromium.picture(page, "islands-phone");
    }

    @Test
    void aListThatLooksAgainByItselfStandsStillWhileAPersonWantsItTo(Chromium chromium) {
        var page = signedIn(chromium.desktop());
        open(page, "/test/updates");
        var look = page.locator("[data-look]");
        assertThat(look).not().hasText(look.textContent());

        button(page, "Pause updates").click();
        page.waitForTimeout(300);
        var last = look.textContent();
        page.waitForTimeout(500);
        assertThat(look).hasText(last);
        Chromium.assertAccessible(page);

        button(page, "Resume updates").click();
        assertThat(look).not().hasText(last);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private Page signedIn(Page page) {
        open(page, "/sign-in");
        page.getByLabel("Username").fill("worker");
        page.getByLabel("Password").fill("whiria");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/tasks");
        return page;
    }

    private List<String> open(Page page, String path) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate("http://localhost:" + port + path);
        assertThat(page.locator("body.js-enabled")).hasCount(1);
        return complaints;
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send")).click();
    }

    private static double scale(Page page) {
        return (Double) page.locator("[data-canvas] .viewport")
                .evaluate("viewport => viewport.transform.baseVal.consolidate().matrix.a");
    }

    private static String nameOf(Page page, String path) {
        var width = page.viewportSize().width > 800 ? "desktop" : "phone";
        return path.replaceAll("[^a-z]+", "-").substring(1) + "-" + width;
    }
}
