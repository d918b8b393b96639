package org.whiria.casefile.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.CaseFixture;
import org.whiria.conference.ConferenceTest;
import org.whiria.intake.SomeStaff;

/** What the file of a case says before it closes. */
@ConferenceTest
class BeforeClosureTests {

    private static final long ASSESSMENT = 7;
    private static final long NEW_REPORT = 8;

    @Autowired
    CaseFixture cases;

    @Autowired
    SomeStaff staff;

    @Autowired
    ReadSafetyWorker safety;

    @Autowired
    CountUnsettledWorker unsettled;

    private CaseFile file;

    @BeforeEach
    void openCase() {
        staff.arrive();
        file = cases.anOpenCase("kirikiriroa");
    }

    @Test
    void theLastVisitOrReviewSaysHowSafeTeTamaitiWas() {
        assertThat(last()).isEqualTo(new ReadSafetyWorker.Last(null, null));

        cases.submitted(file, ASSESSMENT, "tiaki-oranga", Map.of("safetyNow", "not-safe"));
        cases.submitted(file, ASSESSMENT, "closure-summary", Map.of("safetyNow", "safe"));
        cases.submitted(file, ASSESSMENT, "plan-review", Map.of("reviewOutcome", "close"));

        assertThat(last().lastSafety()).isEqualTo("not-safe");
        assertThat(LocalDate.parse(String.valueOf(last().lastSafetyOn()))).isNotNull();
        cases.submitted(file, ASSESSMENT, "plan-review", Map.of("safetyNow", "safe-with-plan"));
        assertThat(last().lastSafety()).isEqualTo("safe-with-plan");
    }

    @Test
    void aNewReportIsUnsettledUntilAnotherPersonHasApproved() {
        assertThat(count()).isZero();

        cases.submitted(file, NEW_REPORT, "new-report", Map.of("safetyNow", "safe"));
        cases.submitted(file, NEW_REPORT, "new-report-approval", Map.of("considerationApproved", "no"));
        assertThat(count()).isEqualTo(1);
        cases.submitted(file, NEW_REPORT, "new-report", Map.of("safetyNow", "safe"));
        cases.submitted(file, NEW_REPORT, "new-report-approval", Map.of("considerationApproved", "yes"));

        assertThat(count()).isZero();
    }

    private ReadSafetyWorker.Last last() {
        return safety.handle(new ReadSafetyWorker.Subject(file.id()));
    }

    private int count() {
        return unsettled.handle(new CountUnsettledWorker.Subject(file.id())).unsettledReports();
    }
}
