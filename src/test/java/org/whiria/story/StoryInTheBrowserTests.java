package org.whiria.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
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

    private final Map<String, PersonAtPages> people = new HashMap<>();
    private final Pictures pictures = new Pictures();

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
            people.put(username, at(chromium.desktop()).signedInAs(username));
        }

        recordsAReport();
        the("intake").does("Assess report", ASSESSMENT);
        the("supervisor").does("Approve decision", APPROVED);
        the("supervisor").does("Allocate social worker", Map.of("Social worker", "Hemi"));
        the("worker").does("See and hear te tamaiti", Map.of());
        the("worker").does("Write core assessment", Map.of());
        the("supervisor").does("Sign off core assessment", APPROVED);
        the("worker").does("Write referral", Map.of());
        the("coordinator").does("Consult whānau", invitation());
        answersTheInvitation(at(chromium.phone()));
        waitsAt("IntermediateCatchEvent_ConferenceBegun");
        engine.timePasses(Duration.ofDays(31));
        the("coordinator").does("Record conference", Map.of("Review of the plan by", dayIn(250)));
        the("worker").does("Prepare plan", Map.of());
        the("supervisor").does("Approve plan", APPROVED);
        waitsAt("Gateway_WarningOrEnd");
        waitsForTheClockOfTheReview();
        engine.timePasses(Duration.ofDays(190));
        the("worker").does("Review plan", Map.of("What happens with the plan?", "Its goals are met"));
        the("worker").does("Summarise closure", Map.of());
        the("supervisor").does("Approve closure", APPROVED);
        waitsAt("IntermediateCatchEvent_FollowUpDue");
        everyPageOfTheCaseReadsWell(at(chromium.desktop()).signedInAs("supervisor"), "desktop");
        everyPageOfTheCaseReadsWell(at(chromium.phone()).signedInAs("supervisor"), "phone");
        engine.timePasses(Duration.ofDays(120));
        the("worker").does("Follow up closed case", Map.of());
        theCaseIsClosed();
    }

    private void waitsForTheClockOfTheReview() {
        await().atMost(SOON)
                .until(() -> jdbc.sql(WAITS_FOR_THE_REVIEW).query(Boolean.class).single());
    }

    private void recordsAReport() {
        var intake = the("intake");
        var page = intake.page();
        intake.go("/reports/new");
        page.locator("[name=channel]").first().check();
        page.locator("[name='tamariki[0].givenNames']").fill("Hinewai");
        page.locator("[name='tamariki[0].familyName']").fill("Kōtuku");
        page.locator("[name='tamariki[0].dateOfBirth']").fill("2022-03-04");
        page.getByLabel("Neglect").check();
        page.locator("[name='concern.narrative']").fill("Fictional: often alone in the evening.");
        page.locator("[name='notifier.name']").fill("Fictional Neighbour");
        intake.readsWell("record-a-report");
        intake.press("Record the report");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(CHILD))
                        .or(page.getByText(CHILD))
                        .first())
                .isVisible();
        intake.readsWell("report");
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

    private void answersTheInvitation(PersonAtPages invited) throws Exception {
        assertThat(MAIL.waitForIncomingEmail(30_000, 1)).isTrue();
        var link = LINK.matcher(GreenMailUtil.getBody(MAIL.getReceivedMessages()[0])
                .replace("=\r\n", "")
                .replace("=3D", "="));
        assertThat(link.find()).isTrue();
        var phone = invited.page();
        invited.go(link.group(1));
        invited.readsWell("invitation");
        phone.locator("[name=answer][value=attending]").check();
        phone.locator("main form button").first().click();
        assertThat(phone.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .isVisible();
        invited.readsWell("invitation-answered");
    }

    /** Time that passes earlier would pass before the engine reads the date from which it counts. */
    private void waitsAt(String element) {
        await().atMost(SOON)
                .until(() -> jdbc.sql(WAITS).param(element).query(Boolean.class).single());
    }

    private void everyPageOfTheCaseReadsWell(PersonAtPages reader, String device) {
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
            reader.go(path);
            reader.page().waitForLoadState(LoadState.NETWORKIDLE);
            reader.readsWell(device + path.replace('/', '-'));
        }
    }

    private void theCaseIsClosed() {
        var worker = the("worker");
        worker.go("/cases?status=closed");
        assertThat(worker.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(CHILD)))
                .isVisible();
        pictures.take(worker.page(), "closed-cases");
    }

    private PersonAtPages at(Page page) {
        return new PersonAtPages(page, "http://localhost:" + port, pictures);
    }

    private PersonAtPages the(String username) {
        return Objects.requireNonNull(people.get(username), username);
    }
}
