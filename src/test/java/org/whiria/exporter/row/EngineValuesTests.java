package org.whiria.exporter.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class EngineValuesTests {

    @Test
    void cutsWhatAnIndexHoldsAndNeverWithinACharacter() {
        assertThat(EngineValues.name("a\u0000b")).isEqualTo("ab");
        assertThat(EngineValues.name("a".repeat(401))).hasSize(400);
        assertThat(EngineValues.name("a" + "\uD83D\uDC26".repeat(200))).hasSize(399);
        assertThat(EngineValues.optionalName("")).isNull();
    }

    @Test
    void turnsAbsenceIntoNull() {
        assertThat(EngineValues.reference(-1)).isNull();
        assertThat(EngineValues.optional("")).isNull();
        assertThat(EngineValues.date("")).isNull();
        assertThat(EngineValues.date("soon")).isNull();
        assertThat(EngineValues.optionalTime(-1)).isNull();
    }

    @Test
    void readsDatesWithOffsetOrZone() {
        var expected = OffsetDateTime.parse("2030-12-31T11:00:00Z");

        assertThat(EngineValues.date("2031-01-01T00:00:00+13:00")).isEqualTo(expected);
        assertThat(EngineValues.date("2031-01-01T00:00:00+13:00[Pacific/Auckland]"))
                .isEqualTo(expected);
    }

    @Test
    void keepsTimesWithinWhatADatabaseCanHold() {
        assertThat(EngineValues.time(Long.MAX_VALUE)).isEqualTo("9999-12-31T00:00:00Z");
        assertThat(EngineValues.date("+99999-01-01T00:00:00Z")).isEqualTo("9999-12-31T00:00:00Z");
        assertThat(EngineValues.time(Long.MIN_VALUE)).isEqualTo("0001-01-01T00:00:00Z");
    }
}
