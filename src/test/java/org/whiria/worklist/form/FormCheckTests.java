package org.whiria.worklist.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTests {

    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-14T00:00:00Z"), ZoneOffset.UTC);
    private final FormCheck check = new FormCheck(json, clock);

    @Test
    void keepsWhatTheFormAsksForAndTellsTheEngineOnlyWhatIsMarked() {
        var checked = check("""
                {"type": "textarea", "key": "why", "label": "Why"},
                {"type": "radio", "key": "outcome", "label": "Outcome", "values": [{"label": "A", "value": "a"}],
                 "properties": {"process": "true"}},
                {"type": "checkbox", "key": "seen", "label": "Seen", "properties": {"process": "true"}}
                """, """
                {"why": "Because", "outcome": "a", "seen": true}
                """);

        assertThat(checked.errors()).isEmpty();
        assertThat(checked.data())
                .containsEntry("why", "Because")
                .containsEntry("outcome", "a")
                .containsEntry("seen", true);
        assertThat(checked.routingFacts())
                .containsOnlyKeys("outcome", "seen")
                .containsEntry("outcome", "a")
                .containsEntry("seen", true);
    }

    @Test
    void neverTellsTheEngineFreeText() {
        var checked = check("""
                {"type": "textfield", "key": "name", "label": "Name", "properties": {"process": "true"}}
                """, """
                {"name": "Mere"}
                """);

        assertThat(checked.routingFacts()).isEmpty();
    }

    @Test
    void neverTellsTheEngineFreeTextThatAnExpressionRepeats() {
        var checked = check("""
                {"type": "textfield", "key": "name"},
                {"type": "select", "key": "who", "valuesExpression": "=[name]", "properties": {"process": "true"}},
                {"type": "expression", "key": "again", "expression": "=name", "properties": {"process": "true"}},
                {"type": "expression", "key": "given", "expression": "=name != null", "properties": {"process": "true"}},
                {"type": "expression", "key": "length", "expression": "=string length(name)",
                 "properties": {"process": "true"}}
                """, """
                {"name": "Mere", "who": "Mere"}
                """);

        assertThat(checked.data()).containsEntry("who", "Mere").containsEntry("again", "Mere");
        assertThat(checked.routingFacts())
                .containsOnlyKeys("again", "given", "length")
                .containsEntry("again", null)
                .containsEntry("given", true);
        assertThat(checked.routingFacts().get("length")).hasToString("4");
    }

    @Test
    void tellsTheEngineThatAQuestionWasNotAnsweredThisTime() {
        var checked = check("""
                {"type": "select", "key": "level", "values": [{"value": "a"}], "properties": {"process": "true"}},
                {"type": "checkbox", "key": "seen", "properties": {"process": "true"}}
                """, "{}");

        assertThat(checked.routingFacts()).containsEntry("level", null).containsEntry("seen", false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"textfield","key":"x","label":"Place","validate":{"required":true}} | {} | Enter an answer: Place
            {"type":"textfield","key":"x","label":"Place","validate":{"required":true}} | {"x":"  "} | Enter an answer: Place
            {"type":"textfield","key":"x","label":"Place"} | {"x":5} | Place must be text
            {"type":"textfield","key":"x","label":"Place"} | {"x":"a\\u0000b"} | Place contains a character that cannot be stored
            {"type":"textfield","key":"x","label":"Place","validate":{"minLength":3}} | {"x":"ab"} | Place must have 3 characters or more
            {"type":"textfield","key":"x","label":"Place","validate":{"maxLength":3}} | {"x":"abcd"} | Place must have 3 characters or fewer
            {"type":"textfield","key":"x","label":"Code","validate":{"pattern":"^[A-Z]+$"}} | {"x":"ab"} | Code is not in the format asked for
            {"type":"textfield","key":"x","label":"Mail","validate":{"validationType":"email"}} | {"x":"nobody"} | Mail must be an email address such as name@provider.example
            {"type":"textfield","key":"x","label":"Phone","validate":{"validationType":"phone"}} | {"x":"ring me"} | Phone must be a phone number with country code such as +64 7 123 4567
            {"type":"number","key":"x","label":"Months"} | {"x":"5"} | Months must be a number
            {"type":"number","key":"x","label":"Months"} | {"x":1e999} | Months must be a number
            {"type":"number","key":"x","label":"Months","decimalDigits":0} | {"x":1.5} | Months must be a whole number
            {"type":"number","key":"x","label":"Months","validate":{"min":1}} | {"x":0} | Months must be 1 or more
            {"type":"number","key":"x","label":"Months","validate":{"max":12}} | {"x":13} | Months must be 12 or less
            {"type":"checkbox","key":"x","label":"Consent given","validate":{"required":true}} | {"x":false} | Tick: Consent given
            {"type":"checkbox","key":"x","label":"Consent"} | {"x":"yes"} | Consent must be true or false
            {"type":"radio","key":"x","label":"Outcome","values":[{"value":"a"}]} | {"x":"b"} | Choose one of the answers offered for Outcome
            {"type":"select","key":"x","label":"Site","valuesKey":"sites"} | {"x":"atlantis"} | Choose one of the answers offered for Site
            {"type":"checklist","key":"x","label":"Needs","values":[{"value":"a"}]} | {"x":["a","b"]} | Choose one of the answers offered for Needs
            {"type":"checklist","key":"x","label":"Needs","values":[{"value":"a"}]} | {"x":"a"} | Needs must be a list of answers
            {"type":"taglist","key":"x","label":"Needs","values":[],"validate":{"required":true}} | {"x":[]} | Choose at least one answer: Needs
            {"type":"datetime","key":"x","dateLabel":"Day","subtype":"date"} | {"x":"2026-02-30"} | Day must be a date such as 2026-03-14
            {"type":"datetime","key":"x","dateLabel":"Day","subtype":"date"} | {"x":"0026-02-03"} | Day must be a date between 1900 and 2200
            {"type":"datetime","key":"x","dateLabel":"Day","subtype":"date","disallowPassedDates":true} | {"x":"2026-03-13"} | Day must not be in the past
            {"type":"datetime","key":"x","dateLabel":"Day","subtype":"date","properties":{"notInFuture":"true"}} | {"x":"2026-03-15"} | Day must not be in the future
            {"type":"datetime","key":"x","timeLabel":"Time","subtype":"time"} | {"x":"25:00"} | Time must be a time such as 14:30
            {"type":"textfield","key":"x","label":"Fixed","disabled":true} | {"x":"changed"} | Fixed cannot be changed here
            {"type":"textfield","key":"x","label":"Fixed","readonly":true} | {"x":"changed"} | Fixed cannot be changed here
            """)
    void refusesWithAMessageThatNamesTheField(String component, String submitted, String message) {
        var checked = check(component, submitted);

        assertThat(checked.errors()).containsExactly(entry("x", message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"textfield","key":"x"} | {"x":"Whānau hui"}
            {"type":"textfield","key":"x"} | {"x":""}
            {"type":"textfield","key":"x"} | {"x":null}
            {"type":"number","key":"x"} | {"x":5}
            {"type":"number","key":"x","serializeToString":true} | {"x":"5.25"}
            {"type":"datetime","key":"x","subtype":"date"} | {"x":"2026-03-14"}
            {"type":"datetime","key":"x","subtype":"date","properties":{"notInFuture":"true"}} | {"x":"2026-03-14"}
            {"type":"datetime","key":"x","subtype":"time"} | {"x":"14:30"}
            {"type":"datetime","key":"x","subtype":"time"} | {"x":"14:30+13:00"}
            {"type":"datetime","key":"x","subtype":"datetime"} | {"x":"2026-03-14T14:30"}
            {"type":"datetime","key":"x","subtype":"datetime"} | {"x":"2026-03-14T14:30+13:00"}
            {"type":"select","key":"x","valuesKey":"sites"} | {"x":"kirikiriroa"}
            {"type":"textfield","key":"x","validate":{"validationType":"email"}} | {"x":"aroha@kura.example"}
            {"type":"textfield","key":"x","validate":{"validationType":"phone"}} | {"x":"+64 7 123 4567"}
            """)
    void acceptsWhatTheBrowserSends(String component, String submitted) {
        assertThat(check(component, submitted).errors()).isEmpty();
    }

    @Test
    void refusesFieldsThatTheFormDoesNotHave() {
        var checked = check("""
                {"type": "textfield", "key": "known"},
                {"type": "dynamiclist", "path": "rows", "isRepeating": true,
                 "components": [{"type": "textfield", "key": "name"}]}
                """, """
                {"known": "a", "pathway": "no-further-action", "rows": [{"name": "b", "admin": true}]}
                """);

        assertThat(checked.errors()).containsOnlyKeys("pathway", "rows[0].admin");
    }

    @Test
    void asksForHiddenFieldsOnlyWhenTheyAreShown() {
        var components = """
                {"type": "radio", "key": "heard", "values": [{"value": "yes"}, {"value": "no"}]},
                {"type": "textarea", "key": "words", "label": "Own words", "validate": {"required": true},
                 "conditional": {"hide": "=heard != \\"yes\\""}}
                """;

        assertThat(check(components, "{\"heard\": \"no\"}").errors()).isEmpty();
        assertThat(check(components, "{}").errors()).isEmpty();
        assertThat(check(components, "{\"heard\": \"yes\"}").errors())
                .containsEntry("words", "Enter an answer: Own words");
        assertThat(check(components, "{\"heard\": \"no\", \"words\": \"kept\"}").errors())
                .containsEntry("words", "Own words is not asked for with these answers; leave it out");
    }

    @Test
    void checksEachRowOfAListByItself() {
        var checked = check("""
                {"type": "dynamiclist", "path": "invitees", "label": "Invited", "isRepeating": true, "components": [
                  {"type": "textfield", "key": "name", "label": "Name", "validate": {"required": true}},
                  {"type": "select", "key": "role", "values": [{"value": "whanau"}, {"value": "other"}]},
                  {"type": "textfield", "key": "which", "label": "Which", "validate": {"required": true},
                   "conditional": {"hide": "=this.role != \\"other\\""}}]}
                """, """
                {"invitees": [{"name": "Hana", "role": "whanau"}, {"name": "", "role": "other"}]}
                """);

        assertThat(checked.errors())
                .containsExactly(
                        entry("invitees[1].name", "Enter an answer: Name (2)"),
                        entry("invitees[1].which", "Enter an answer: Which (2)"));
    }

    @Test
    void asksForAsManyRowsAsTheDesignerWants() {
        var components = """
                {"type": "radio", "key": "agreed", "values": [{"value": "yes"}, {"value": "no"}]},
                {"type": "dynamiclist", "path": "goals", "label": "Goals", "properties": {"atLeast": "1"},
                 "conditional": {"hide": "=agreed = \\"no\\""}, "components": [{"type": "textfield", "key": "goal"}]}
                """;

        assertThat(check(components, "{}").errors()).containsExactly(entry("goals", "Add at least 1 to Goals"));
        assertThat(check(components, "{\"goals\": []}").errors()).containsOnlyKeys("goals");
        assertThat(check(components, "{\"goals\": [{\"goal\": \"Home is safe\"}]}")
                        .errors())
                .isEmpty();
        assertThat(check(components, "{\"agreed\": \"no\"}").errors()).isEmpty();
    }

    @Test
    void readsGroupsWithAndWithoutAPath() {
        var checked = check("""
                {"type": "group", "components": [{"type": "textfield", "key": "flat", "validate": {"required": true}}]},
                {"type": "group", "path": "place", "components": [
                  {"type": "textfield", "key": "street", "validate": {"required": true}}]}
                """, """
                {"flat": "a", "place": {"street": "b"}}
                """);

        assertThat(checked.errors()).isEmpty();
        assertThat(checked.data()).containsEntry("place", Map.of("street", "b"));
    }

    @Test
    void computesExpressionsItself() {
        var checked = check("""
                {"type": "number", "key": "a"},
                {"type": "expression", "key": "twice", "expression": "=a * 2"}
                """, """
                {"a": 4, "twice": 99}
                """);

        assertThat(checked.errors()).isEmpty();
        assertThat(checked.data().get("twice")).hasToString("8");
    }

    private Checked check(String components, String submitted) {
        var form = FormSchema.read(tree("{\"id\": \"test\", \"components\": [" + components + "]}"));
        return check.check(form, tree(submitted), tree("{}"), key -> List.of("ncc", "kirikiriroa"));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
