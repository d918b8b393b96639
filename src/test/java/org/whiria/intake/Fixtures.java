package org.whiria.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The ten fictional reports of the exchange format. */
public final class Fixtures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Fixtures() {}

    public static Stream<ObjectNode> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:cases/*.json"))
                    .map(file -> {
                        try (var stream = file.getInputStream()) {
                            return (ObjectNode) JSON.readTree(stream);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode report(String reference) {
        return all().filter(report -> report.path("reference").asText().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    /** A complete, sound report that a test may spoil. */
    public static ObjectNode aReport() {
        return report("01-toddler-burn");
    }

    public static ObjectNode aReport(Consumer<ObjectNode> change) {
        var report = aReport();
        change.accept(report);
        return report;
    }

    /** The object at a path such as {@code tamariki[0]} or {@code concern}. */
    public static ObjectNode in(ObjectNode report, String path) {
        return path.isEmpty()
                ? report
                : (ObjectNode) report.at("/" + path.replace("[", "/").replace("]", ""));
    }
}
