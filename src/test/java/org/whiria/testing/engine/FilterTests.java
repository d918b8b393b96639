package org.whiria.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FilterTests {

    @Test
    void comparesWithBoundValues() throws JsonProcessingException {
        Filter.Condition condition = of("{'state': 'ACTIVE', 'elementId': {'$in': ['a', 'b']}}");

        assertThat(condition.sql()).isEqualTo("r.\"state\"::text = ? and r.\"elementId\"::text in (?, ?)");
        assertThat(condition.values()).containsExactly("ACTIVE", "a", "b");
    }

    @Test
    void alternativesStandInBrackets() throws JsonProcessingException {
        Filter.Condition condition =
                of("{'name': 'x', '$or': [{'state': 'ACTIVE'}, {'state': {'$neq': 'COMPLETED'}}]}");

        assertThat(condition.sql())
                .isEqualTo("r.\"name\"::text = ? and (r.\"state\"::text = ? or r.\"state\"::text <> ?)");
    }

    @Test
    void leavesOutWhatTheClientNeverSet() throws JsonProcessingException {
        assertThat(of("{'tags': [], 'variables': {}, 'state': null}").sql()).isEqualTo("true");
        assertThat(of("{'state': {'$eq': 'ACTIVE', '$in': [], '$notIn': []}}").sql())
                .isEqualTo("r.\"state\"::text = ?");
    }

    @Test
    void refusesAnOperatorItDoesNotKnow() {
        assertThatThrownBy(() -> of("{'name': {'$near': 'x'}}")).hasMessageContaining("$near");
    }

    private static Filter.Condition of(String json) throws JsonProcessingException {
        return Filter.of(new ObjectMapper().readTree(json.replace('\'', '"')));
    }
}
