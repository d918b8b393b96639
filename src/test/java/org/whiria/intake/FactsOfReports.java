package org.whiria.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.whiria.intake.report.ReportReader;

/** What intake finds in a report about tamariki whom nobody knew before. */
public final class FactsOfReports {

    private static final Clock END_OF_2026 = Clock.fixed(Instant.parse("2026-12-31T00:00:00Z"), ZoneOffset.UTC);

    private FactsOfReports() {}

    /** The report in the exchange format. */
    public static TriageFacts of(JsonNode report) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Clock.class, () -> END_OF_2026);
            context.register(ReportReader.class);
            context.refresh();
            var read = context.getBean(ReportReader.class).read(report).orRefuse();
            return FactFinding.facts(read, List.of());
        }
    }
}
