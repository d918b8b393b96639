package org.whiria.models;

import static org.whiria.models.Facts.harmless;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A report of concern on its way, as the tests of its process have it. */
record ReportJourney(CaseScenario scenario) {

    static final String PROCESS = "report-of-concern";
    static final Facts SERIOUS = harmless()
            .and("concernTypes", List.of("physical"))
            .and("seriousHarmOrImmediateRisk")
            .and("allegedPersonHasAccess");
    static final Map<String, Object> APPROVED = Map.of("decisionApproved", "yes");
    static final Map<String, Object> ASSESSMENT = Map.of(
            "pathway", "child-and-family-assessment",
            "timeframeLevel", "critical-24-hours",
            "caseSite", "kirikiriroa",
            "policeConsulted", "not-needed");

    /** Whoever reports has a mail address. */
    ReportJourney notifiedByMail() {
        scenario.workers().answer("intake.tellNotifier", Map.of("notifierTold", true));
        return this;
    }

    /** On the second, because that is how FEEL and Java write the same moment alike. */
    OffsetDateTime receivedAt() {
        return OffsetDateTime.parse(String.valueOf(
                scenario.workers().lastAsked("intake.recordTriage").get("receivedAt")));
    }

    void received(Facts facts) {
        scenario.startsBy("intake.reportReceived", PROCESS, Given.report(scenario.now(), facts));
    }
}
