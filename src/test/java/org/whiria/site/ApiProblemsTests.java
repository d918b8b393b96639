package org.whiria.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.json.JsonContent;

@SiteTest
class ApiProblemsTests {

    private static final String BEAD = "{\"name\": \"a\", \"colour\": \"RED\", \"madeOn\": \"2026-11-23\"}";

    @LocalServerPort
    private int port;

    @Test
    void answersThoseWhoMayCall() throws Exception {
        assertThat(get("/api/v1/necklaces").body()).isEqualTo("Hemi Rāwhiti");
        assertThat(post("{\"beads\": [" + BEAD + "]}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"beads": [{"name": "a", "colour": "PINK"}]}            | beads[0].colour | "PINK" is not one of: RED, GREEN.
            {"beads": [{"name": "a", "madeOn": "2026-02-30"}]}      | beads[0].madeOn | "2026-02-30" is not a date that exists, such as 2026-11-23.
            {"beads": [{"name": "a", "size": 3}]}                   | beads[0].size   | There is no field "size" here.
            {"beads": [{"name": " "}]}                              | beads[0].name   | must not be blank
            {"beads": [{"name": "a\\u0000"}]}                       | beads[0].name   | This has characters that cannot be stored.
            {"beads": "a"}                                          | beads           | The value is missing or has the wrong type.
            """)
    void namesTheFieldAtFault(String body, String field, String message) throws Exception {
        var answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer)).extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(json(answer)).extractingPath("$.errors[0].message").isEqualTo(message);
    }

    @Test
    void namesThePlaceWhereJsonBreaks() throws Exception {
        var answer = post("{\"beads\": [\n  {\"name\": oops}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer)).extractingPath("$.detail").asString().contains("not valid JSON: line 2, column");
    }

    @ParameterizedTest
    @CsvSource({"'',400", "'{\"beads\": [',400", "'{\"beads\": [], \"beads\": []}',400", "'{\"beads\": []} x',400"})
    void refusesWhatIsNoJson(String body, int status) throws Exception {
        assertThat(post(body).statusCode()).isEqualTo(status);
    }

    @Test
    void refusesALargeBodyOfAnnouncedAndOfUnknownLength() throws Exception {
        var large = "{\"beads\": [" + " ".repeat(10_000_000) + "]}";
        var unannounced = BodyPublishers.fromPublisher(BodyPublishers.ofString(large));

        assertThat(post(large).statusCode()).isEqualTo(413);
        assertThat(json(post(large))).extractingPath("$.detail").isEqualTo("The body is larger than 2 MB.");
        assertThat(post(unannounced, "application/json").statusCode()).isEqualTo(413);
    }

    @Test
    void refusesAnotherContentTypeAndMethod() throws Exception {
        assertThat(post(BodyPublishers.ofString("<xml/>"), "application/xml").statusCode())
                .isEqualTo(415);
        assertThat(send(request("/api/v1/necklaces").DELETE()).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/necklaces?page=2,404,There is no second page.",
        "/api/v1/necklaces?page=3,409,Already there.",
        "/api/v1/necklaces?page=4,500,It is our fault. Nothing was changed. Try again later.",
        "/api/v1/necklaces?page=x,400,page can't be \"x\"",
        "/api/v1/necklaces?page=%00,400,This has characters that cannot be stored.",
        "/api/v1/forgotten,403,Your roles do not allow this.",
        "/api/v1/nothing,404,No static resource api/v1/nothing.",
    })
    void saysWhatIsWrong(String path, int status, String detail) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer)).extractingPath("$.detail").isEqualTo(detail);
    }

    @Test
    void asksProgramsToSignIn() throws Exception {
        var answer = send(HttpRequest.newBuilder(uri("/api/v1/necklaces")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer)).extractingPath("$.detail").isEqualTo("Sign in first.");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void describesItself() throws Exception {
        var description = json(send(HttpRequest.newBuilder(uri("/api/v1/openapi"))));

        assertThat(description).extractingPath("$.info.title").isEqualTo("Whiria");
        assertThat(description)
                .extractingPath("$.components.schemas.Problem.properties.errors")
                .isNotNull();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(BodyPublishers.ofString(body), "application/json");
    }

    private HttpResponse<String> post(BodyPublisher body, String type) throws IOException, InterruptedException {
        return send(request("/api/v1/necklaces").header("Content-Type", type).POST(body));
    }

    private HttpRequest.Builder request(String path) {
        var proof = Base64.getEncoder().encodeToString("worker:whiria".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + proof);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static JsonContent json(HttpResponse<String> answer) {
        return new JsonContent(answer.body());
    }
}
