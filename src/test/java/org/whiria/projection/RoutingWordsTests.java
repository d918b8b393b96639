package org.whiria.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;
import org.whiria.platform.NzTime;

class RoutingWordsTests {

    private final RoutingWords routing = new RoutingWords(new NzTime());

    @ParameterizedTest
    @EnumSource
    void callsAPathwayWhatTheCaseFileCallsIt(Pathway pathway) {
        assertThat(routing.words(new TextNode(pathway.code()))).isEqualTo(pathway.label());
    }

    @ParameterizedTest
    @EnumSource
    void callsATimeframeWhatTheCaseFileCallsIt(Timeframe timeframe) {
        assertThat(routing.words(new TextNode(timeframe.code()))).isEqualTo(timeframe.label());
    }

    @ParameterizedTest
    @CsvSource({
        "careOrProtectionNeed, Care or protection need",
        "timeframeLevel, Timeframe",
        "noActionOpen, No further action stays open",
        "site, Site"
    })
    void givesAFactTheNameThatPeopleKnow(String name, String label) {
        assertThat(routing.label(name)).isEqualTo(label);
    }

    @Test
    void readsAnAnswerOfATableOutLoud() throws Exception {
        var output = new ObjectMapper().readTree("""
                {"pathway": "investigation", "noActionOpen": false, "lockedAtSite": null, "remindBefore": [10, 5],
                 "because": "a possible offence", "unit": "working-days"}""");

        assertThat(routing.words(output))
                .isEqualTo("Pathway: Investigation; No further action stays open: No; Remind before: 10, 5; "
                        + "Because: a possible offence; Unit: Working days");
    }

    @Test
    void writesMomentsInTheTimeOfAotearoaAndLeavesReferencesAsTheyAre() {
        assertThat(routing.words(new TextNode("2026-11-17T01:20:00Z")))
                .contains("17 November 2026")
                .contains("2:20");
        assertThat(routing.words(new TextNode("01a20235-28f0-7125-83b3-88fadd6ced1a")))
                .isEqualTo("01a20235-28f0-7125-83b3-88fadd6ced1a");
    }
}
