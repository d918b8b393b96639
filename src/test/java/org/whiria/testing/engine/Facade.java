package org.whiria.testing.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stands before the embedded broker and speaks the REST API that Camunda Process Test expects. */
final class Facade implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FLOWS = Pattern.compile("/v2/process-instances/(\\d+)/sequence-flows");
    private static final Pattern XML = Pattern.compile("/v2/process-definitions/(\\d+)/xml");
    private static final Pattern SEARCH = Pattern.compile("/v2/([a-z-]+)/search");
    private static final Pattern ONE = Pattern.compile("/v2/([a-z-]+)/([0-9-]+)");

    private final HttpServer server;
    private final Broker broker;
    private final EngineClock clock;
    private final Purge purge;
    private final JdbcClient jdbc;
    private final AtomicLong purges = new AtomicLong();

    Facade(Broker broker, JdbcClient jdbc) throws IOException {
        this.broker = broker;
        this.jdbc = jdbc;
        this.clock = new EngineClock(broker);
        this.purge = new Purge(broker, clock, jdbc);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void clear() {
        purge.run();
    }

    void timePasses(Duration duration) {
        clock.add(duration);
    }

    private record Answer(int status, String type, String body) {}

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answerOrProblem(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answerOrProblem(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            return answer(exchange, body);
        } catch (RuntimeException e) {
            return problem(500, "Facade failed", String.valueOf(e.getMessage()));
        }
    }

    private Answer answer(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        return switch (exchange.getRequestMethod() + " " + path) {
            case "GET /v2/topology" -> topology();
            case "POST /actuator/cluster/purge" -> purged();
            case "GET /actuator/clock", "DELETE /actuator/clock", "POST /actuator/clock/add" ->
                clock(exchange.getRequestMethod(), body);
            default -> read(exchange, path, body);
        };
    }

    private Answer read(HttpExchange exchange, String path, byte[] body) throws IOException {
        boolean get = exchange.getRequestMethod().equals("GET");
        Matcher search = SEARCH.matcher(path);
        if (search.matches() && Searches.BY_PATH.containsKey(search.group(1))) {
            return json(Searches.BY_PATH.get(search.group(1)).answer(jdbc, JSON.readTree(body)));
        }
        Matcher flows = FLOWS.matcher(path);
        if (get && flows.matches()) {
            ObjectNode filter = JSON.createObjectNode();
            filter.putObject("filter").put("processInstanceKey", flows.group(1));
            filter.putObject("page").put("limit", Integer.MAX_VALUE);
            return json(Searches.FLOWS_OF_INSTANCE.answer(jdbc, filter));
        }
        Matcher xml = XML.matcher(path);
        if (get && xml.matches()) {
            return xml(Long.parseLong(xml.group(1)));
        }
        Matcher one = ONE.matcher(path);
        if (get && one.matches() && Searches.BY_PATH.containsKey(one.group(1))) {
            return Searches.BY_PATH
                    .get(one.group(1))
                    .get(jdbc, one.group(2))
                    .map(Facade::json)
                    .orElseGet(() -> problem(404, "Not found", path));
        }
        return passOn(exchange, body);
    }

    private Answer topology() {
        ObjectNode topology = (ObjectNode) broker.get("/v2/topology");
        return json(topology.put("lastCompletedChangeId", String.valueOf(purges.get())));
    }

    private Answer purged() {
        purge.run();
        return json(JSON.createObjectNode().put("changeId", purges.incrementAndGet()));
    }

    private Answer clock(String method, byte[] body) throws IOException {
        if (method.equals("DELETE")) {
            clock.reset();
        } else if (method.equals("POST")) {
            clock.add(Duration.ofMillis(JSON.readTree(body).path("offsetMilli").asLong()));
        }
        Instant now = clock.now();
        return json(JSON.valueToTree(Map.of("epochMilli", now.toEpochMilli(), "instant", now.toString())));
    }

    private Answer xml(long definition) {
        return jdbc.sql("select xml from engine.process_definition where key = ?")
                .param(definition)
                .query(String.class)
                .optional()
                .map(xml -> new Answer(200, "text/xml; charset=utf-8", xml))
                .orElseGet(() -> problem(404, "Not found", "process definition " + definition));
    }

    private Answer passOn(HttpExchange exchange, byte[] body) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        HttpResponse<byte[]> response = broker.pass(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                type == null ? "application/json" : type,
                body);
        String answered = response.headers().firstValue("Content-Type").orElse("application/json");
        return new Answer(response.statusCode(), answered, new String(response.body(), UTF_8));
    }

    private static Answer json(JsonNode body) {
        return new Answer(200, "application/json", body.toString());
    }

    private static Answer problem(int status, String title, String detail) {
        ObjectNode problem = JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", "/");
        return new Answer(status, "application/problem+json", problem.toString());
    }

    @Override
    public void close() {
        clock.close();
        server.stop(0);
    }
}
