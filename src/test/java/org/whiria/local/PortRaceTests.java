package org.whiria.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class PortRaceTests {

    /** Another application of this machine that has chosen its ports and does not listen yet. */
    static final class Application {

        private Application() {}

        public static void main(String[] arguments) throws Exception {
            numbers(Ports.preferred()).forEach(System.out::println);
            System.out.println("chosen");
            Thread.sleep(60_000);
        }
    }

    @Test
    void givesThePreferredPortsToOneOfTwoThatStartAtTheSameMoment() throws Exception {
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            var theirs = other.inputReader()
                    .lines()
                    .takeWhile(line -> !line.equals("chosen"))
                    .map(Integer::valueOf)
                    .toList();

            assertThat(theirs).hasSize(6);
            assertThat(numbers(Ports.preferred())).doesNotContainAnyElementsOf(theirs);
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void takesNoOtherEngineOrDatabaseForItsOwn(@TempDir Path home) throws Exception {
        var settings = LocalSettings.in(home.resolve("first"));
        try (var first = LocalStack.start(settings)) {
            first.awaitReady();
            var theirs = settings.ports();
            var free = Ports.free();
            var databaseApart = new Ports(
                    free.database(),
                    theirs.grpc(),
                    theirs.rest(),
                    theirs.monitoring(),
                    free.command(),
                    free.internal());

            assertThatExceptionOfType(LocalProblem.class)
                    .isThrownBy(() -> LocalStack.start(
                            LocalSettings.in(home.resolve("second")).withPorts(theirs)))
                    .withMessageContaining("PostgreSQL did not start, because another program took its port");
            try (var third =
                    LocalStack.start(LocalSettings.in(home.resolve("third")).withPorts(databaseApart))) {
                assertThatExceptionOfType(LocalProblem.class)
                        .isThrownBy(third::awaitReady)
                        .withMessageContaining("The engine did not start, because another program took its port")
                        .withMessageContaining(String.valueOf(theirs.monitoring()));
            }

            first.awaitReady();
        }
    }

    private static List<Integer> numbers(Ports ports) {
        return Stream.of(
                        ports.database(),
                        ports.grpc(),
                        ports.rest(),
                        ports.monitoring(),
                        ports.command(),
                        ports.internal())
                .toList();
    }
}
