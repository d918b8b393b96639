package org.whiria.clock.kind;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whiria.clock.ClockTest;
import org.whiria.clock.Clocks;
import org.whiria.clock.change.ChangeAction;
import org.whiria.clock.change.ChangeRules;
import org.whiria.clock.change.PermittedReason;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;
import org.whiria.people.Role;

/** The kinds that the migration brings, against the law and practice that they name. */
@ClockTest
class FirstKindsTests {

    @Autowired
    Clocks clocks;

    @Autowired
    ChangeRules rules;

    private Map<String, ClockKind> kinds = Map.of();

    @BeforeEach
    void readThem() {
        kinds = clocks.kinds().stream().collect(Collectors.toMap(ClockKind::code, Function.identity()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "response-critical-24-hours, 24 hours",
        "response-very-urgent-48-hours, 48 hours",
        "response-urgent-10-working-days, 10 working days",
        "site-allocation, 10 working days",
        "core-assessment, 40 working days",
        "court-report-s19, 28 days",
        "court-plan-filing, 10 working days before",
        "court-plan-copies, 5 working days before",
        "emergency-custody, 5 days",
        "emergency-custody-s42, 5 days",
        "interim-custody-s78-1a, 28 days",
        "temporary-care-s139, 28 days",
        "whanau-agreement, 3 months",
        "whanau-agreement-second, 3 months",
        "care-plan-review, 6 months",
        "visit, 56 days",
        "complaint-acknowledgement, 5 working days",
        "complaint-decision, 35 working days",
        "allegation-in-care, 20 working days",
        "transition-15, 15 years of age",
        "transition-18, 18 years of age",
        "transition-21, 21 years of age",
        "transition-25, 25 years of age"
    })
    void runsFor(String kind, String limit) {
        assertThat(kind(kind).limit()).extracting(Period::words).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "core-assessment",
                "plan-preparation",
                "notifier-informed",
                "whanau-informed",
                "emergency-custody-s42",
                "allegation-in-care"
            })
    void saysThatItIsUnconfirmed(String kind) {
        assertThat(kind(kind).unconfirmed()).isTrue();
        assertThat(kind(kind).sourceInWords()).endsWith("(unconfirmed)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"response-critical-24-hours", "response-very-urgent-48-hours", "response-urgent-10-working-days"
            })
    void saysThatItIsUnconfirmedFromWhenAResponseCounts(String kind) {
        assertThat(kind(kind).unconfirmed()).isFalse();
        assertThat(kind(kind).rule()).endsWith(" of the receipt of the report.");
        assertThat(kind(kind).doubt()).isEqualTo("It counts from the receipt of the report");
    }

    @Test
    void allowsTheExtensionsOfTheLaw() {
        assertThat(kind("temporary-care-s139").extension()).isEqualTo(new Period(28, Unit.DAYS));
        assertThat(kind("temporary-care-s139").extensions()).isEqualTo(1);
        assertThat(kind("whanau-agreement").extension()).isEqualTo(new Period(1, Unit.MONTHS));
        assertThat(kind("whanau-agreement-second").extension()).isNull();
    }

    @Test
    void hasAReasonForEveryChangeThatAKindAllows() {
        assertThat(kinds.values()).allSatisfy(kind -> {
            assertThat(reasons(kind, ChangeAction.EXTEND).isEmpty()).isEqualTo(kind.extension() == null);
            assertThat(reasons(kind, ChangeAction.PAUSE).isEmpty()).isEqualTo(!kind.pausable());
            assertThat(reasons(kind, ChangeAction.STOP)).isNotEmpty();
        });
    }

    private ClockKind kind(String code) {
        return requireNonNull(kinds.get(code));
    }

    private List<PermittedReason> reasons(ClockKind kind, ChangeAction action) {
        return rules.permitted(kind.code(), action, List.of(Role.values()));
    }
}
