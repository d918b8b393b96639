package org.whiria.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.whiria.intake.Fixtures;
import org.whiria.story.Person;
import org.whiria.testing.ApplicationCommand;

/** What was built, as people start it: nothing on the class path of the tests can stand in for what the jar lacks. */
@Timeout(300)
class PackagedJarIT {

    /** Its clock asks the calendar, which finds much of what it needs only when it runs. */
    private static final String IN_TEN_WORKING_DAYS = "05-bruise-in-foster-home";

    private static final Path TARGET = Path.of("target");

    @Test
    void takesAReportUpToItsFirstTaskAndTheAlarmOfItsClock(
            @TempDir(factory = InTarget.class, cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
        var command = ApplicationCommand.ofJar(jar(), StartedApplication.arguments(home));
        try (var application = StartedApplication.start(home, command)) {
            var address = application.awaitReady();
            var intake = new Person(address, "intake");
            var supervisor = new Person(address, "supervisor");
            var report = Fixtures.report(IN_TEN_WORKING_DAYS)
                    .put(
                            "receivedAt",
                            OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1).toString());

            intake.reports(report).taken();

            await().atMost(60, SECONDS)
                    .until(() -> intake.keyOf("Assess report", IN_TEN_WORKING_DAYS), Optional::isPresent);
            await().atMost(60, SECONDS).untilAsserted(() -> {
                assertThat(stream(supervisor.get("/clocks").taken().path("clocks"))
                                .map(clock -> clock.path("reportReference").asText()))
                        .containsOnly(IN_TEN_WORKING_DAYS);
                assertThat(waiting(supervisor)).containsOnly("Alarm or change");
            });
            application.assertEndsWithItsChildren();
        }
    }

    private static Path jar() {
        return Path.of(Objects.requireNonNull(System.getProperty("whiria.jar"), "only Maven says where the jar is"));
    }

    /** Where the processes of the clocks stand. */
    private static Stream<String> waiting(Person supervisor) {
        var clocks = supervisor.get("/instances?process=statutory-clock").taken();
        return stream(clocks.path("items"))
                .map(clock -> supervisor
                        .get("/instances/" + clock.path("key").asText())
                        .taken())
                .flatMap(clock -> stream(clock.path("standings")))
                .map(standing -> standing.path("elementName").asText());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Where the logs of a run that failed are looked for. */
    static final class InTarget implements TempDirFactory {

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.createTempDirectory(TARGET, "packaged-jar-");
        }
    }
}
