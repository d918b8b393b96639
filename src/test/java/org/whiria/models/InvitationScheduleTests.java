package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** When an invited person who has not answered is reminded. */
class InvitationScheduleTests extends ProcessTest {

    record Row(int daysUntilConference, List<Integer> remindBefore) {}

    @TestFactory
    Stream<DynamicTest> remindsAsOftenAsTimeAllows() {
        return Stream.of(
                        new Row(60, List.of(10, 5, 2)),
                        new Row(21, List.of(10, 5, 2)),
                        new Row(20, List.of(5, 2)),
                        new Row(10, List.of(5, 2)),
                        new Row(9, List.of(2)),
                        new Row(4, List.of(2)),
                        new Row(3, List.of()),
                        new Row(0, List.of()),
                        new Row(-1, List.of()))
                .map(row -> dynamicTest(
                        row.daysUntilConference() + " days",
                        () -> assertThat(scenario.decides(
                                        "invitation-schedule",
                                        Map.of("daysUntilConference", row.daysUntilConference())))
                                .containsEntry("remindBefore", row.remindBefore())
                                .containsEntry("replyBefore", 1)
                                .containsEntry("unit", "working-days")));
    }
}
