package org.whiria.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.whiria.site.Browser;
import org.whiria.story.FilledForm;
import org.whiria.testing.Clean;
import org.whiria.testing.WithEngine;
import org.whiria.testing.engine.TestEngine;

/** Whatever people write, from the report to the follow-up of the closed case, none of it reaches the engine. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=of-the-test", "whiria.demo.cases=false"})
@ActiveProfiles("local")
@WithEngine(clean = Clean.BEFORE_ALL)
@ExtendWith(OutputCaptureExtension.class)
class CanaryTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    // language=PostgreSQL
    private static final String OPENED_CASE = """
            select c.reference from case_file c join tamaiti t on t.id = c.tamaiti_id where t.given_names = :name
            """;

    // language=PostgreSQL
    private static final String UNCERTAIN = """
            update letter set state = 'UNCERTAIN', next_attempt_at = null, handed_over_at = now(), recipient_safe = true,
                              recipient_email = 'someone@kura.example'
             where id = (select id from letter where state = 'NOT_SENT' and case_id is not null limit 1)
            returning id || '?' || attempt
            """;

    // language=PostgreSQL
    private static final String INCIDENT =
            "select process_instance_key || '/incidents/' || key from engine.incident where state = 'ACTIVE'";

    @Autowired
    private TestEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<ApplicationRunner> demonstration;

    @LocalServerPort
    private int port;

    private final Canaries canaries = new Canaries();
    private Casework casework;
    private Reporting reporting;
    private Inviting inviting;
    private Traces traces;

    @BeforeEach
    void peopleArrive() throws Exception {
        for (var runner : demonstration) {
            runner.run(new DefaultApplicationArguments());
        }
        casework = new Casework(URI.create("http://localhost:" + port), engine, canaries);
        reporting = new Reporting(port, casework, canaries, jdbc);
        inviting = new Inviting(port, canaries, jdbc);
        traces = new Traces(engine.home(), JdbcClient.create(engine.database()));
    }

    @Test
    void nothingThatAPersonWritesReachesTheEngineOrALog(CapturedOutput output) throws Exception {
        reporting.somebodyReportsOnThePublicPage();
        theNotifierIsToldInPersonAfterAnIncident();
        reporting.intakeRecordsAReportThatIsReferred();
        reporting.intakeRecordsAReportWhoseReferralIsDeclined();
        assertThat(traces.of(Canaries.all())).isEmpty();

        var names = reporting.aProgramReportsThreeTamariki();
        var main = opened(names.get(0));
        var more = reporting.moreIsReportedAbout(names.get(0), "additional-information");
        casework.does("supervisor", "Respond to additional information", more, Map.of("answerToNotifier", "not-told"));
        theCaseIsAssessed(main);
        reporting.moreIsReportedAbout(names.get(0), "investigation");
        aNewReportIsConsidered(main);
        casework.does("coordinator", "Take need into conference", main, Map.of());
        aConferenceIsAgreedAtTheSecondAttempt(main);
        assertThat(traces.of(Canaries.all())).isEmpty();

        thePlanIsReviewedAndTheCaseClosed(main);
        aCourtDecides(opened(names.get(1)));
        aCaseNeedsNothing(opened(names.get(2)));
        aLetterIsSettled();

        assertThat(casework.forms().planted()).containsAll(FormsOfTheRun.thereAre());
        assertThat(traces.of(Canaries.all())).isEmpty();
        assertThat(output).doesNotContain(Canaries.all());
        theEngineKeepsReferencesAndTheSearchFindsThem(main);
    }

    private void theEngineKeepsReferencesAndTheSearchFindsThem(String reference) {
        var id = jdbc.sql("select id::text from case_file where reference = ?")
                .param(reference)
                .query(String.class)
                .single();

        assertThat(traces.inFiles(List.of(id))).anyMatch(place -> place.contains(".log"));
        assertThat(traces.inTable("variable", id)).isNotEmpty();
        assertThat(canaries.places()).hasSizeGreaterThan(200);
    }

    private void theNotifierIsToldInPersonAfterAnIncident() {
        var reference = reporting.newestReport();
        casework.does("intake", "Assess report", reference, Reporting.responds("no-further-action"));
        jdbc.sql("alter table letter add constraint refuses_and_quotes check (recipient_name is null) not valid")
                .update();
        casework.does("supervisor", "Approve decision", reference, Map.of());
        await().atMost(SOON).until(() -> {
            // Past the pauses between the attempts of the worker.
            engine.timePasses(Duration.ofMinutes(3));
            return casework.person("supervisor")
                            .get("/instances?trouble=true")
                            .taken()
                            .path("items")
                            .size()
                    > 0;
        });
        assertThat(traces.of(Canaries.all())).isEmpty();
        jdbc.sql("alter table letter drop constraint refuses_and_quotes").update();
        anOperatorTriesAgain();
        casework.does("intake", "Tell notifier in person", reference, Map.of("told", "no"));
        casework.does(
                "intake", "Inform whānau and te tamaiti", reference, Map.of("whanauTold", "no", "tamaitiTold", "no"));
    }

    private void anOperatorTriesAgain() {
        var incident = jdbc.sql(INCIDENT).query(String.class).single();
        casework.supervisorPosts(
                "/instances/" + incident + "/retry", Map.of("reason", canaries.word("operator's reason")));
    }

    private void theCaseIsAssessed(String reference) {
        casework.waitsAt("Gateway_AlarmOrChange", 3);
        casework.passes(Duration.ofDays(12), "UserTask_AllocateSocialWorker");
        casework.does("supervisor", "Follow up passed deadline", reference, Map.of("safeNow", "no"));
        casework.does("supervisor", "Allocate social worker", reference, Map.of("allocatedTo", "worker"));
        casework.does(
                "worker",
                "See and hear te tamaiti",
                reference,
                Map.of("visitResult", "not-yet", "voiceHeard", "no", "safetyNow", "not-known"));
        casework.does(
                "worker", "See and hear te tamaiti", reference, Map.of("safetyNow", "not-safe", "seenAlone", "no"));
        casework.pausesTheClockOfTheAssessment();
        casework.does("worker", "Write core assessment", reference, Map.of());
        casework.does("supervisor", "Sign off core assessment", reference, Map.of());
    }

    private void aNewReportIsConsidered(String reference) {
        var returned = Map.of("considerationApproved", "no");
        casework.does("worker", "Consider new report", reference, Map.of("visitResult", "cannot-be-seen"));
        casework.does("supervisor", "Approve consideration", reference, returned);
        casework.does("worker", "Consider new report", reference, Map.of("voiceHeard", "no"));
        casework.does("supervisor", "Approve consideration", reference, returned);
        casework.does("worker", "Consider new report", reference, Map.of("safetyNow", "not-safe"));
        casework.does("supervisor", "Approve consideration", reference, Map.of());
        isAssessed(reference);
    }

    private void isAssessed(String reference) {
        casework.does("worker", "See and hear te tamaiti", reference, Map.of());
        casework.does("worker", "Write core assessment", reference, Map.of());
        casework.does("supervisor", "Sign off core assessment", reference, Map.of());
    }

    private void aConferenceIsAgreedAtTheSecondAttempt(String reference) throws Exception {
        casework.does("worker", "Write referral", reference, Map.of("huiHeld", "no"));
        casework.does("coordinator", "Consult whānau", reference, inviting.invitationIn(60));
        inviting.anInvitedPersonAnswers();
        // With the 12 days before: past the last day for an answer, 8:30 of the working day before, and not yet the
        // conference at 10:00.
        casework.passes(Duration.ofDays(47).plusHours(9), "Gateway_AnswerOrNextContact");
        casework.does("coordinator", "Follow up invitation", reference, Map.of("answer", "views-in-writing"));
        casework.passes(Duration.ofDays(10), "IntermediateCatchEvent_ConferenceBegun");
        casework.does(
                "coordinator", "Record conference", reference, Map.of("conferenceHeld", "no", "voiceHeard", "no"));
        heldConference(
                reference, Map.of("reviewBy", FilledForm.dateIn(600), "privateTime", "no", "agreementSought", "no"));
    }

    /** The clock of the engine is two months ahead by then; nobody answers, and the conference begins. */
    private void heldConference(String reference, Map<String, String> outcome) {
        casework.does("coordinator", "Consult whānau", reference, inviting.invitationIn(70));
        casework.passes(Duration.ofDays(20), "UserTask_FollowUpInvitation");
        casework.does("coordinator", "Record conference", reference, outcome);
    }

    private void thePlanIsReviewedAndTheCaseClosed(String reference) {
        casework.does("worker", "Prepare plan", reference, Map.of("voiceHeard", "no"));
        casework.does("supervisor", "Approve plan", reference, Map.of("planApproved", "no"));
        casework.does("worker", "Prepare plan", reference, Map.of());
        casework.does("supervisor", "Approve plan", reference, Map.of());
        casework.passesUntilTheReview();
        casework.does(
                "worker",
                "Review plan",
                reference,
                Map.of("voiceHeard", "no", "reviewOutcome", "continue", "informedWhanau", "not-yet"));
        casework.passesUntilTheReview();
        casework.does("worker", "Review plan", reference, Map.of("safetyNow", "not-safe", "reviewOutcome", "close"));
        closes(reference, "yes", Map.of("contactMade", "yes"));
    }

    private void closes(String reference, String voiceHeard, Map<String, String> followUp) {
        casework.does(
                "worker",
                "Summarise closure",
                reference,
                Map.of("openActions", "handed-over", "informedWhanau", "not-yet", "voiceHeard", voiceHeard));
        casework.does("supervisor", "Approve closure", reference, Map.of());
        casework.passes(Duration.ofDays(400), "IntermediateCatchEvent_FollowUpDue");
        casework.does("worker", "Follow up closed case", reference, followUp);
    }

    private void aCourtDecides(String reference) {
        casework.does("supervisor", "Allocate social worker", reference, Map.of("allocatedTo", "worker"));
        isAssessed(reference);
        casework.does("worker", "Write referral", reference, Map.of());
        casework.does("coordinator", "Consult whānau", reference, inviting.invitationIn(70));
        casework.does("coordinator", "Record conference", reference, Map.of("conferenceOutcome", "not-agreed"));
        casework.does("supervisor", "Decide next step", reference, Map.of("nextStep", "apply-to-court"));
        casework.does("worker", "Prepare plan", reference, Map.of());
        casework.does("supervisor", "Approve plan", reference, Map.of());
        casework.does(
                "worker",
                "Record hearing",
                reference,
                Map.of("hearingOn", FilledForm.dateIn(700), "hearingKnown", "no"));
        casework.does("worker", "File plan with court", reference, Map.of());
        casework.does("worker", "Give copies of plan", reference, Map.of("copiesForAll", "no"));
        casework.does("worker", "Record order of court", reference, Map.of());
        casework.waitsAt("Gateway_WarningOrEnd");
    }

    private void aCaseNeedsNothing(String reference) {
        casework.does("supervisor", "Allocate social worker", reference, Map.of("allocatedTo", "worker"));
        casework.does("worker", "See and hear te tamaiti", reference, Map.of("visitResult", "cannot-be-seen"));
        casework.does("supervisor", "Decide on visit", reference, Map.of());
        casework.does("worker", "Write core assessment", reference, Map.of("careOrProtectionNeed", "no"));
        casework.does("supervisor", "Sign off core assessment", reference, Map.of());
        casework.does("worker", "Refer to partner", reference, Map.of("partner", "te-awa-whanau-ora"));
        closes(reference, "no", Map.of("contactMade", "no"));
    }

    private void aLetterIsSettled() throws Exception {
        var letter = jdbc.sql(UNCERTAIN).query(String.class).single().split("\\?", -1);
        var browser = new Browser(port).signIn("supervisor", "whiria");
        var form =
                PageForm.on(browser, "/correspondence/" + letter[0], canaries).with("settlement", "SENT");
        assertThat(browser.post("/correspondence/" + letter[0] + "/settlement", form.fields())
                        .statusCode())
                .isEqualTo(302);
    }

    private String opened(String name) {
        return await("the case of " + name)
                .atMost(SOON)
                .until(
                        () -> jdbc.sql(OPENED_CASE)
                                .param("name", name)
                                .query(String.class)
                                .list(),
                        found -> !found.isEmpty())
                .getFirst();
    }
}
