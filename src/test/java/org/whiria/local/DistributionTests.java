package org.whiria.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTests {

    @TempDir
    private Path build;

    @BeforeEach
    void unpackHalf() throws IOException {
        Files.createDirectories(build.resolve("engine/camunda-zeebe-1.2.3/lib"));
        Files.createFile(build.resolve("whiria-1.0-exporter.jar"));
    }

    @Test
    void findsTheEngineAndPutsTheExporterLast() throws IOException {
        Files.createFile(build.resolve("engine/io.camunda-camunda-zeebe-tar.gz-1.2.3.marker"));

        var distribution = Distribution.find(build);

        assertThat(distribution.directory()).hasFileName("camunda-zeebe-1.2.3");
        assertThat(distribution.classPath()).endsWith("whiria-1.0-exporter.jar");
    }

    @Test
    void refusesADistributionWhoseUnpackingWasInterrupted() {
        assertThatExceptionOfType(LocalProblem.class)
                .isThrownBy(() -> Distribution.find(build))
                .withMessageContaining("no complete engine distribution")
                .satisfies(problem -> assertThat(problem.action()).contains("mvn"));
    }

    @Test
    void asksForABuildWhereThereIsNone() {
        assertThatExceptionOfType(LocalProblem.class)
                .isThrownBy(() -> Distribution.find(build.resolve("elsewhere")))
                .satisfies(problem -> assertThat(problem.action()).contains("--whiria.local.build"));
    }
}
