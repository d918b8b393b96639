package org.whiria.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;
import org.whiria.platform.NzTime;
import org.whiria.platform.Option;
import org.whiria.platform.OptionList;

class RoutingWordsTests {

    private static final Pattern USERNAME = Pattern.compile("^\\| `([a-zA-Z]+)` \\| username \\|", Pattern.MULTILINE);

    private final RoutingWords routing = new RoutingWords(
            new NzTime(),
            List.of(new Known("staff", "worker", "Hemi Rāwhiti"), new Known("sites", "ncc", "Contact Centre")));

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
    void callsPeopleAndSitesByTheirNames() throws Exception {
        var people = USERNAME.matcher(Files.readString(Path.of("docs", "variables.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(people)
                .contains("allocatedTo")
                .allSatisfy(name ->
                        assertThat(routing.words(name, new TextNode("worker"))).isEqualTo("Hemi Rāwhiti"));
        assertThat(routing.words("caseSite", new TextNode("ncc"))).isEqualTo("Contact Centre");
        assertThat(routing.words("allocatedTo", NullNode.getInstance())).isEqualTo("not known");
        assertThat(routing.words("openCases", new ObjectMapper().readTree("""
                        [{"site": "ncc", "allocatedTo": "worker"}]
                        """)))
                .isEqualTo("Site: Contact Centre; Allocated to: Hemi Rāwhiti");
    }

    @ParameterizedTest
    @CsvSource({"seen, Seen", "refer-to-services, Refer to services", "14-1-a, s14(1)(a)"})
    void writesACodeAsWords(String code, String words) {
        assertThat(routing.words(new TextNode(code))).isEqualTo(words);
    }

    @Test
    void writesMomentsInTheTimeOfAotearoaAndLeavesReferencesAsTheyAre() {
        assertThat(routing.words(new TextNode("2026-11-17T01:20:00Z")))
                .contains("17 November 2026")
                .contains("2:20");
        assertThat(routing.words(new TextNode("01a20235-28f0-7125-83b3-88fadd6ced1a")))
                .isEqualTo("01a20235-28f0-7125-83b3-88fadd6ced1a");
    }

    /** A list of one option. */
    private record Known(String key, String value, String label) implements OptionList {

        @Override
        public List<Option> options(String site) {
            return List.of(new Option(value, label));
        }

        @Override
        public Optional<String> label(String asked) {
            return asked.equals(value) ? Optional.of(label) : Optional.empty();
        }
    }
}
