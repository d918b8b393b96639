package org.whiria.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.story.FilledForm;
import org.whiria.story.Person;
import org.whiria.testing.engine.TestEngine;

/** Does the tasks of a report or case: first a draft, then the answers, with a canary in every field for text. */
final class Casework {

    private static final Duration SOON = Duration.ofSeconds(30);

    // language=PostgreSQL
    private static final String WAITING = """
            select count(*) from engine.element_instance where element_id = :element and state = 'ACTIVE'
            """;

    // language=PostgreSQL
    private static final String TIMED_REVIEW = """
            select count(*) from engine.timer t
              join engine.variable v on v.scope_key = t.process_instance_key and v.name = 'kind'
             where t.state = 'CREATED' and v.value = '"fgc-plan-review"'
            """;

    private static final String ASSESSMENT_CLOCK =
            "select id::text from whiria.clock where kind = 'core-assessment' limit 1";

    private final URI application;
    private final TestEngine engine;
    private final JdbcClient jdbc;
    private final Canaries canaries;
    private final FormsOfTheRun forms = new FormsOfTheRun();

    Casework(URI application, TestEngine engine, Canaries canaries) {
        this.application = application;
        this.engine = engine;
        this.jdbc = JdbcClient.create(engine.database());
        this.canaries = canaries;
    }

    FormsOfTheRun forms() {
        return forms;
    }

    Person person(String username) {
        return new Person(application, username);
    }

    void does(String username, String task, String reference, Map<String, ?> chosen) {
        var person = person(username);
        var key = await("task " + task + " of " + reference)
                .atMost(SOON)
                .until(() -> person.keyOf(task, reference), Optional::isPresent)
                .orElseThrow();
        var schema = person.form(key);
        var form = schema.path("id").asText();
        person.claims(key);
        person.drafts(key, filled(chosen, form + ", draft, ").of(schema)).taken();
        ObjectNode data = filled(chosen, form + " ").of(schema);
        person.submits(key, data).taken();
        forms.submitted(form, data);
    }

    void supervisorPosts(String path, Map<String, ?> body) {
        JsonNode sent = new ObjectMapper().valueToTree(body);
        person("supervisor").posts(path, sent).taken();
    }

    void pausesTheClockOfTheAssessment() {
        var clock = "/clocks/" + jdbc.sql(ASSESSMENT_CLOCK).query(String.class).single();
        var shown = person("supervisor").get(clock).taken();
        var pause = StreamSupport.stream(shown.path("mayBe").spliterator(), false)
                .filter(possible -> possible.path("action").asText().equals("pause"))
                .findFirst()
                .orElseThrow();
        supervisorPosts(
                clock + "/changes",
                Map.of(
                        "action", "pause",
                        "revision", shown.path("revision").asInt(),
                        "reason", pause.at("/reasons/0/code").asText(),
                        "note", canaries.word("note of a change of a clock")));
    }

    private FilledForm filled(Map<String, ?> chosen, String place) {
        return FilledForm.inFull(chosen, field -> canaries.word(place + field));
    }

    /** Time that passes earlier would pass before the engine reads the date from which it counts. */
    void passes(Duration time, String waitingAt) {
        waitsAt(waitingAt);
        engine.timePasses(time);
    }

    /** Longer than any review is away; its clock is a process of its own. */
    void passesUntilTheReview() {
        waitsAt("Gateway_WarningOrEnd");
        await("the clock of the review")
                .atMost(SOON)
                .until(() -> jdbc.sql(TIMED_REVIEW).query(Integer.class).single() > 0);
        engine.timePasses(Duration.ofDays(400));
    }

    void waitsAt(String element) {
        waitsAt(element, 1);
    }

    void waitsAt(String element, int times) {
        await("the process at " + element)
                .atMost(SOON)
                .untilAsserted(() -> assertThat(jdbc.sql(WAITING)
                                .param("element", element)
                                .query(Integer.class)
                                .single())
                        .isGreaterThanOrEqualTo(times));
    }
}
