package org.whiria.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One of the demonstration's staff at the API. A call that does not come through throws {@link UncheckedIOException}. */
public final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CORRECTIONS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI application;
    private final String username;

    public Person(URI application, String username) {
        this.application = application;
        this.username = username;
    }

    /** What the API answered; {@code body} is missing where it said nothing. */
    public record Answer(int status, JsonNode body) {

        public boolean ok() {
            return status < 300;
        }

        /** The body of a call that was taken. */
        public JsonNode taken() {
            if (!ok()) {
                throw new IllegalStateException(status + " " + body);
            }
            return body;
        }
    }

    public String username() {
        return username;
    }

    public Answer reports(JsonNode report) {
        return send("POST", "/reports", report);
    }

    /** The open tasks with a case or report, such as {@code C-2026-00001}, that this person may see. */
    public List<JsonNode> tasksOf(String reference) {
        var query = "/tasks?size=200&of=" + URLEncoder.encode(reference, StandardCharsets.UTF_8);
        return StreamSupport.stream(get(query).taken().path("tasks").spliterator(), false)
                .toList();
    }

    public Optional<String> keyOf(String task, String reference) {
        return tasksOf(reference).stream()
                .filter(open -> open.path("name").asText().equals(task))
                .map(open -> open.path("key").asText())
                .findFirst();
    }

    /** The schema of the task's form. */
    public JsonNode form(String key) {
        return get("/tasks/" + key).taken().path("form").path("schema");
    }

    public void claims(String key) {
        send("POST", "/tasks/" + key + "/claim", JSON.createObjectNode());
    }

    public Answer drafts(String key, ObjectNode data) {
        return send("PUT", "/tasks/" + key + "/draft?version=0", data);
    }

    /** Submits, and leaves out what the server says it did not ask for. */
    public Answer submits(String key, ObjectNode data) {
        var answer = send("POST", "/tasks/" + key + "/complete", data);
        for (var round = 0; round < CORRECTIONS && leavesOut(answer, data); round++) {
            answer = send("POST", "/tasks/" + key + "/complete", data);
        }
        return answer;
    }

    private static boolean leavesOut(Answer answer, ObjectNode data) {
        var changed = false;
        for (var error : answer.body().path("errors")) {
            if (error.path("message").asText().contains("leave it out")) {
                changed |= data.remove(error.path("field").asText()) != null;
            }
        }
        return changed;
    }

    public Answer posts(String path, JsonNode body) {
        return send("POST", path, body);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    private Answer send(String method, String path, JsonNode body) {
        return send(method, path, BodyPublishers.ofString(body.toString()));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        var proof = Base64.getEncoder().encodeToString((username + ":whiria").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(application.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + proof)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException(path));
        }
    }
}
