package org.whiria.clock.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void quotesEveryCellAndKeepsMacrons() {
        assertThat(Csv.line(List.of("Ōtautahi, Christchurch", "the “child’s” \"voice\"", 12)))
                .isEqualTo("\"Ōtautahi, Christchurch\",\"the “child’s” \"\"voice\"\"\",\"12\"\r\n");
    }

    @Test
    void leavesACellEmptyWhereThereIsNothing() {
        assertThat(Csv.line(Arrays.asList(null, ""))).isEqualTo("\"\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://evil.example\")",
                "+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "＝1",
                "＠SUM(A1)"
            })
    void neverBeginsACellWithAFormula(String formula) {
        assertThat(Csv.line(List.of(formula))).startsWith("\"'").endsWith("\"\r\n");
    }
}
