package org.whiria.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The broker as the build laid it out.
 *
 * @param directory the unpacked engine distribution
 * @param exporter the jar that projects the engine's records into PostgreSQL
 */
record Distribution(Path directory, Path exporter) {

    private static final String BUILD_FIRST = "Build it with `mvn package` (or start with `mvn spring-boot:run`, which"
            + " does) in the directory that holds pom.xml, or say where the build is: --whiria.local.build=<directory>";

    static Distribution find(Path build) {
        var engine = build.resolve("engine");
        // Maven writes the marker after the last file, so without it an unpacking was interrupted.
        var directory = newest(engine, name -> name.endsWith(".marker"))
                .flatMap(marker -> newest(engine, name -> name.startsWith("camunda-zeebe-")))
                .orElseThrow(() ->
                        new LocalProblem("There is no complete engine distribution in " + engine + ".", BUILD_FIRST));
        var exporter = newest(build, name -> name.endsWith("-exporter.jar"))
                .orElseThrow(() -> new LocalProblem("There is no exporter jar in " + build + ".", BUILD_FIRST));
        return new Distribution(directory, exporter);
    }

    /** The exporter comes last: a JVM archive trained on the distribution alone then still fits. */
    String classPath() {
        return directory.resolve("lib").resolve("*") + File.pathSeparator + exporter;
    }

    private static Optional<Path> newest(Path directory, Predicate<String> name) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> name.test(file.getFileName().toString()))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
