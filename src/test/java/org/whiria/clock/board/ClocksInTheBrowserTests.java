package org.whiria.clock.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.CaseFixture;
import org.whiria.casefile.Cases;
import org.whiria.clock.Clocks;
import org.whiria.clock.StartClock;
import org.whiria.people.DemoStaff;
import org.whiria.testing.BrowserTest;
import org.whiria.testing.Chromium;
import org.whiria.testing.WithPostgres;

/** The pages of the clocks as people meet them, on a desk and on a phone. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=of-the-test",
            "camunda.client.grpc-address=http://127.0.0.1:1",
            "camunda.client.rest-address=http://127.0.0.1:1",
            "whiria.demo.cases=false"
        })
@ActiveProfiles("local")
@WithPostgres
@Import(CaseFixture.class)
@BrowserTest
class ClocksInTheBrowserTests {

    @Autowired
    DemoStaff staff;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    Clocks clocks;

    @Autowired
    Clock time;

    @LocalServerPort
    int port;

    private CaseFile file;
    private UUID clock;

    @BeforeEach
    void aCaseWithClocksOfEveryGroup() {
        staff.run(new DefaultApplicationArguments());
        file = fixture.anOpenCase("kirikiriroa");
        cases.allocate(file.id(), "worker");
        clock = started("core-assessment", 0);
        started("response-critical-24-hours", 30);
        started("response-very-urgent-48-hours", 1);
        started("visit", 24);
    }

    @Test
    void everyPageIsAccessibleOnADeskAndOnAPhone(Chromium chromium) {
        for (var page : List.of(chromium.desktop(), chromium.phone())) {
            var width = page.viewportSize().width > 800 ? "desktop" : "phone";
            signIn(page, "supervisor");
            for (var path : List.of(
                    "/clocks",
                    "/clocks?kind=court-report-s19",
                    "/clocks/" + clock,
                    "/clocks/" + clock + "/change",
                    "/clocks/" + clock + "/change?action=extend",
                    "/clocks/kinds",
                    "/cases/" + file.reference() + "/clocks")) {
                look(page, path, width);
            }
            signIn(page, "admin");
            look(page, "/clocks/calendar", width);
            look(page, "/clocks/take-over", width);
        }
    }

    @Test
    void aSupervisorExtendsAClockAndTheCaseShowsIt(Chromium chromium) {
        var page = chromium.phone();
        signIn(page, "supervisor");
        go(page, "/cases/" + file.reference());
        assertThat(page.locator("#case-clocks")).containsText("Core assessment");
        Chromium.assertAccessible(page);

        go(page, "/clocks/" + clock);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Extend this clock"))
                .click();
        press(page, "Extend this clock");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose a reason");
        Chromium.assertAccessible(page);
        Chromium.picture(page, "clocks-refused-phone");
        page.getByLabel("By how much?").fill("5");
        page.getByLabel("A specialist or health report is still to come").check();
        page.getByLabel("What happened?").fill("The paediatrician writes on Thursday.");
        press(page, "Extend this clock");

        assertThat(page.getByText("The clock is extended")).isVisible();
        assertThat(page.getByText("Extended by 5 working days")).isVisible();
        Chromium.assertAccessible(page);
        go(page, "/cases/" + file.reference());
        assertThat(page.locator("#case-clocks")).containsText("Extended by 5 working days on");
    }

    @Test
    void anAuditorComesToTheBoardAndReadsALedger(Chromium chromium) {
        var page = chromium.phone();
        signIn(page, "auditor");
        Chromium.assertAccessible(page);
        assertThat(page.locator("#clock-board")).not().containsText("Kahurangi");
        page.locator("#ledger-" + clock).click();

        assertThat(page.getByText("they come to what is shown above")).isVisible();
        Chromium.assertAccessible(page);
        Chromium.picture(page, "clocks-auditor-phone");
    }

    @Test
    void anAdministratorTakesAClockOverAndIsToldWhenItIsDue(Chromium chromium) {
        var page = chromium.phone();
        signIn(page, "admin");
        go(page, "/clocks/take-over");
        press(page, "Show when it is due");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Name either a case or a report");
        Chromium.assertAccessible(page);
        page.getByLabel("Clock").selectOption("court-report-s19");
        page.getByLabel("Case or report").fill(file.reference());
        page.getByLabel("Counts from").fill("2024-03-04");
        page.getByLabel("Its name in the other system").fill("old/17");
        press(page, "Show when it is due");

        assertThat(page.locator("#preview")).containsText("Due Mon 1 April 2024");
        Chromium.assertAccessible(page);
        Chromium.picture(page, "clocks-take-over-phone");
        press(page, "Take it over");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("It runs and is due Mon 1 April 2024");
        assertThat(page.getByLabel("Case or report")).hasValue("");
    }

    @Test
    void theBoardNarrowsMakesALinkAndStaysWhereItIs(Chromium chromium) {
        var page = chromium.desktop();
        signIn(page, "supervisor");
        go(page, "/clocks");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Breached"))
                .click();
        assertThat(page.locator("#clock-board")).containsText("breached 6 hours ago");
        assertThat(page.locator("#clock-board")).not().containsText("Core assessment");
        page.getByLabel("Social worker").selectOption("worker");
        press(page, "Show");
        assertThat(page).hasURL(Pattern.compile(".*group=breached.*person=worker.*"));

        press(page, "Make a calendar link");
        assertThat(page.getByLabel("Your calendar link")).hasValue(Pattern.compile(".*/clocks/feed/.*\\.ics"));
        Chromium.assertAccessible(page);
        Chromium.picture(page, "clocks-link-desktop");
    }

    @Test
    void anAdministratorSeesWhatAClosureWouldDo(Chromium chromium) {
        var page = chromium.phone();
        signIn(page, "admin");
        go(page, "/clocks/calendar");
        var soon = OffsetDateTime.now(time).plusDays(3);
        page.getByLabel("Name").fill("Site closed for a pōwhiri");
        page.getByLabel("First day").fill(soon.toLocalDate().toString());
        page.getByLabel("Last day").fill(soon.plusDays(4).toLocalDate().toString());
        press(page, "Show what it would do");
        assertThat(page.locator("#preview")).containsText("1 running clock moves");
        Chromium.assertAccessible(page);
        Chromium.picture(page, "clocks-closure-phone");
        press(page, "Add the closure");
        assertThat(page.getByText("The closure is added")).isVisible();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Withdraw"))
                .click();
        assertThat(page.getByText("running clock moves")).isVisible();
        Chromium.assertAccessible(page);
        Chromium.picture(page, "clocks-withdraw-phone");
    }

    private UUID started(String kind, int hoursAgo) {
        return clocks.start(new StartClock(
                        kind,
                        "kirikiriroa",
                        OffsetDateTime.now(time).minusHours(hoursAgo),
                        null,
                        file.id(),
                        null,
                        "test:" + UUID.randomUUID(),
                        null))
                .id();
    }

    private void look(Page page, String path, String width) {
        go(page, path);
        Chromium.assertAccessible(page);
        var name = path.replace(clock.toString(), "one").replaceAll("[^a-zA-Z0-9]+", "-");
        Chromium.picture(page, name.substring(1) + "-" + width);
    }

    private void signIn(Page page, String username) {
        page.context().clearCookies();
        go(page, "/sign-in");
        page.locator("[name=username]").fill(username);
        page.locator("[name=password]").fill("whiria");
        press(page, "Sign in");
        page.waitForURL(Pattern.compile(".*/(tasks|clocks)"));
    }

    private void go(Page page, String path) {
        var answer = page.navigate("http://localhost:" + port + path);
        assertThat(answer.status()).as(path).isLessThan(400);
        assertThat(page.locator("body.js-enabled")).hasCount(1);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
