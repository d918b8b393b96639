package org.whiria.models;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that designers edit. */
final class Models {

    /** Decisions that no process asks; the application does, without the engine. */
    static final Set<String> ASKED_BY_THE_APPLICATION = Set.of("clock-change");

    private Models() {}

    static List<Path> bpmn() {
        return files(Path.of("bpmn"), ".bpmn");
    }

    static List<Path> dmn() {
        return files(Path.of("dmn"), ".dmn");
    }

    static List<Path> forms() {
        return files(Path.of("forms"), ".form");
    }

    static List<Path> all() {
        return Stream.of(bpmn(), dmn(), forms()).flatMap(List::stream).toList();
    }

    /** The embedded engine keeps what was deployed from one test to the next, Camunda's own purge does not. */
    static void deployUnlessThere(CamundaClient client) {
        if (client.newProcessDefinitionSearchRequest().send().join().items().isEmpty()) {
            deploy(client);
        }
    }

    /** All in one deployment, as the application does it. */
    private static void deploy(CamundaClient client) {
        DeployResourceCommandStep1 command = client.newDeployResourceCommand();
        DeployResourceCommandStep2 filled = null;
        for (Path file : all()) {
            filled = command.addResourceFile(file.toString());
        }
        if (filled == null) {
            throw new IllegalStateException(
                    "There are no models in " + Path.of("").toAbsolutePath());
        }
        filled.requestTimeout(Duration.ofMinutes(1)).send().join();
    }

    static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
