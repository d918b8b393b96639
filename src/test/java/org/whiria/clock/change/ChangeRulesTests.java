package org.whiria.clock.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.whiria.people.Role;

class ChangeRulesTests {

    private final ChangeRules rules =
            new ChangeRules(new ChangeSettings(new ClassPathResource("models/dmn/clock-change.dmn")));

    @Test
    void offersTheReasonsWithTheirSources() {
        assertThat(rules.permitted("temporary-care-s139", ChangeAction.EXTEND, List.of(Role.SUPERVISOR)))
                .containsExactly(new PermittedReason(
                        "parents-agree",
                        "Parents or guardians agree to a further period",
                        "Oranga Tamariki Act 1989, s139; PC Care agreements, 05/02/2025"));
    }

    @ParameterizedTest(name = "{0} {1} by {2}: {3} reasons")
    @CsvSource({
        "core-assessment, PAUSE, SUPERVISOR, 4",
        "core-assessment, PAUSE, SOCIAL_WORKER, 0",
        "core-assessment, EXTEND, SUPERVISOR, 3",
        "plan-preparation, EXTEND, COORDINATOR, 2",
        "plan-preparation, PAUSE, COORDINATOR, 0",
        "response-critical-24-hours, EXTEND, SUPERVISOR, 0",
        "response-critical-24-hours, PAUSE, SUPERVISOR, 0",
        "response-critical-24-hours, STOP, SUPERVISOR, 2",
        "emergency-custody, STOP, SUPERVISOR, 2",
        "emergency-custody, EXTEND, SUPERVISOR, 0",
        "court-report-s19, STOP, COORDINATOR, 1",
        "visit, MEET, SOCIAL_WORKER, 1",
        "visit, MEET, COORDINATOR, 0",
        "visit, RESUME, SUPERVISOR, 2",
        "visit, RESUME, ADMINISTRATOR, 0"
    })
    void permitsByKindActionAndRole(String kind, ChangeAction action, Role role, int reasons) {
        assertThat(rules.permitted(kind, action, List.of(role))).hasSize(reasons);
    }

    @Test
    void countsAReasonOnceForSomeoneWithTwoRoles() {
        assertThat(rules.permitted("plan-preparation", ChangeAction.EXTEND, List.of(Role.SUPERVISOR, Role.COORDINATOR)))
                .hasSize(2);
        assertThat(rules.mayDo("plan-preparation", ChangeAction.EXTEND))
                .containsExactly(Role.SUPERVISOR, Role.COORDINATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core-assessment", "emergency-custody", "transition-15", "notifier-informed"})
    void letsASupervisorStopAClockThatWasAMistake(String kind) {
        assertThat(rules.permitted(kind, ChangeAction.STOP, List.of(Role.SUPERVISOR)))
                .extracting(PermittedReason::code)
                .contains("started-by-mistake");
    }
}
