package org.whiria.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.whiria.people.DemoStaff;
import org.whiria.testing.BrowserTest;
import org.whiria.testing.Chromium;
import org.whiria.testing.Clean;
import org.whiria.testing.WithEngine;
import org.whiria.testing.engine.TestEngine;

/** The whole story through the pages, from a report to the follow-up of the closed case; pictures of it in {@code target/screenshots}. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=of-the-test",
            "whiria.correspondence.look-every=200ms",
            "whiria.demo.cases=false"
        })
@ActiveProfiles("local")
@WithEngine(clean = Clean.BEFORE_ALL)
@BrowserTest
class StoryInTheBrowserTests {

    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/invitations/[^\\s\"<>]+)");
    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");
    private static final String CHILD = "Hinewai Kōtuku";
    private static final int LOOKS = 60;

    private static final Map<String, String> ASSESSMENT = Map.of(
            "Which response?", "Further action: child and family assessment",
            "Which site takes it on?", "Kirikiriroa");
    // language=PostgreSQL
    private static final String WAITS =
            "select exists (select from engine.element_instance where element_id = ? and state = 'ACTIVE')";

    // language=PostgreSQL
    private static final String WAITS_FOR_THE_REVIEW = """
            select exists (select from engine.timer t
                             join engine.variable v on v.scope_key = t.process_instance_key and v.name = 'kind'
                            where t.state = 'CREATED' and v.value = '"fgc-plan-review"')
            """;

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Map<String, String> APPROVED = Map.of("Do you approve?", "Yes");

    @Autowired
    private TestEngine engine;

    @Autowired
    private DemoStaff staff;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final Map<String, Page> people = new HashMap<>();
    private int pictures;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void noMoreMail() {
        MAIL.stop();
    }

    @Test
    void aReportBecomesAReviewedPlanAndAClosedCase(Chromium chromium) throws Exception {
        staff.run(new DefaultApplicationArguments());
        for (var username : new String[] {"intake", "supervisor", "worker", "coordinator"}) {
            people.put(username, signedIn(chromium.desktop(), username));
        }

        recordsAReport();
        does("intake", "Assess report", ASSESSMENT);
        does("supervisor", "Approve decision", APPROVED);
        does("supervisor", "Allocate social worker", Map.of("Social worker", "Hemi"));
        does("worker", "See and hear te tamaiti", Map.of());
        does("worker", "Write core assessment", Map.of());
        does("supervisor", "Sign off core assessment", APPROVED);
        does("worker", "Write referral", Map.of());
        does("coordinator", "Consult whānau", invitation());
        answersTheInvitation(chromium.phone());
        waitsAt("IntermediateCatchEvent_ConferenceBegun");
        engine.timePasses(Duration.ofDays(31));
        does("coordinator", "Record conference", Map.of("Review of the plan by", dayIn(250)));
        does("worker", "Prepare plan", Map.of());
        does("supervisor", "Approve plan", APPROVED);
        waitsAt("Gateway_WarningOrEnd");
        waitsForTheClockOfTheReview();
        engine.timePasses(Duration.ofDays(190));
        does("worker", "Review plan", Map.of("What happens with the plan?", "Its goals are met"));
        does("worker", "Summarise closure", Map.of());
        does("supervisor", "Approve closure", APPROVED);
        waitsAt("IntermediateCatchEvent_FollowUpDue");
        everyPageOfTheCaseReadsWell(signedIn(chromium.desktop(), "supervisor"), "desktop");
        everyPageOfTheCaseReadsWell(signedIn(chromium.phone(), "supervisor"), "phone");
        engine.timePasses(Duration.ofDays(120));
        does("worker", "Follow up closed case", Map.of());
        theCaseIsClosed();
    }

    private void waitsForTheClockOfTheReview() {
        await().atMost(SOON)
                .until(() -> jdbc.sql(WAITS_FOR_THE_REVIEW).query(Boolean.class).single());
    }

    private void recordsAReport() {
        var page = of("intake");
        go(page, "/reports/new");
        page.locator("[name=channel]").first().check();
        page.locator("[name='tamariki[0].givenNames']").fill("Hinewai");
        page.locator("[name='tamariki[0].familyName']").fill("Kōtuku");
        page.locator("[name='tamariki[0].dateOfBirth']").fill("2022-03-04");
        page.getByLabel("Neglect").check();
        page.locator("[name='concern.narrative']").fill("Fictional: often alone in the evening.");
        page.locator("[name='notifier.name']").fill("Fictional Neighbour");
        Chromium.assertAccessible(page);
        picture(page, "record-a-report");
        press(page, "Record the report");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(CHILD))
                        .or(page.getByText(CHILD))
                        .first())
                .isVisible();
        Chromium.assertAccessible(page);
        picture(page, "report");
    }

    /** Finds the task in the list, claims it, fills it in, and sees it gone. */
    private void does(String username, String task, Map<String, String> answers) {
        var page = of(username);
        opens(page, task);
        if (page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Claim this task"))
                .isVisible()) {
            press(page, "Claim this task");
        }
        new FormOnPage(page, answers).fill();
        Chromium.assertAccessible(page);
        picture(page, task);
        press(page, "Complete");
        page.waitForURL(Pattern.compile(".*/done.*"));
        go(page, "/tasks");
        assertThat(taskLink(page, task)).hasCount(0);
    }

    private void opens(Page page, String task) {
        for (var look = 0; look < LOOKS; look++) {
            for (var view : new String[] {"mine", "team"}) {
                go(page, "/tasks?view=" + view);
                if (taskLink(page, task).count() > 0) {
                    Chromium.assertAccessible(page);
                    taskLink(page, task).first().click();
                    return;
                }
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError("Nobody gave anyone the task " + task);
    }

    private static Locator taskLink(Page page, String task) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(task).setExact(true));
    }

    private static Map<String, String> invitation() {
        return Map.ofEntries(
                entry("Date", dayIn(30)),
                entry("Name", "Fictional Aunt Mere"),
                entry("E-mail", "mere@whanau.example"),
                entry("Email", "mere@whanau.example"));
    }

    private static String dayIn(int days) {
        return LocalDate.now(ZONE).plusDays(days).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private void answersTheInvitation(Page phone) throws Exception {
        assertThat(MAIL.waitForIncomingEmail(30_000, 1)).isTrue();
        var link = LINK.matcher(GreenMailUtil.getBody(MAIL.getReceivedMessages()[0])
                .replace("=\r\n", "")
                .replace("=3D", "="));
        assertThat(link.find()).isTrue();
        go(phone, link.group(1));
        Chromium.assertAccessible(phone);
        picture(phone, "invitation");
        phone.locator("[name=answer][value=attending]").check();
        phone.locator("main form button").first().click();
        assertThat(phone.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .isVisible();
        Chromium.assertAccessible(phone);
        picture(phone, "invitation-answered");
    }

    /** Time that passes earlier would pass before the engine reads the date from which it counts. */
    private void waitsAt(String element) {
        await().atMost(SOON)
                .until(() -> jdbc.sql(WAITS).param(element).query(Boolean.class).single());
    }

    private void everyPageOfTheCaseReadsWell(Page page, String device) {
        var file = "/cases/"
                + jdbc.sql("select reference from case_file")
                        .query(String.class)
                        .single();
        var instance = jdbc.sql("select key from engine.process_instance where state = 'ACTIVE' and parent_key is null")
                .query(Long.class)
                .list()
                .getFirst();
        var pages = List.of(
                file,
                file + "/correspondence",
                file + "/conference",
                file + "/plan",
                "/monitor",
                "/monitor/instances/" + instance);
        for (var path : pages) {
            go(page, path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Chromium.assertAccessible(page);
            picture(page, device + path.replace('/', '-'));
        }
    }

    private void theCaseIsClosed() {
        var page = of("worker");
        go(page, "/cases?status=closed");
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(CHILD)))
                .isVisible();
        picture(page, "closed-cases");
    }

    private Page of(String username) {
        return Objects.requireNonNull(people.get(username), username);
    }

    private Page signedIn(Page page, String username) {
        go(page, "/sign-in");
        page.locator("[name=username]").fill(username);
        page.locator("[name=password]").fill("whiria");
        press(page, "Sign in");
        page.waitForURL(Pattern.compile(".*/tasks.*"));
        return page;
    }

    private void go(Page page, String path) {
        var answer = page.navigate("http://localhost:" + port + path);
        assertThat(answer.status()).as(path).isLessThan(400);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void picture(Page page, String name) {
        Chromium.picture(
                page,
                "story-%02d-%s"
                        .formatted(++pictures, name.toLowerCase(Locale.ROOT).replace(' ', '-')));
    }
}
