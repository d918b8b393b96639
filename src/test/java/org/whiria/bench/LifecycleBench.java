package org.whiria.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;
import org.whiria.intake.Fixtures;
import org.whiria.story.FilledForm;
import org.whiria.story.Person;

/**
 * A report becomes a case with a signed-off assessment: through the application's API (each person looks at the list, opens the task,
 * claims and completes it), and with the same models driven by Camunda's bare client. One round after the other, on one machine.
 */
public final class LifecycleBench {

    private static final int STORIES = 200;
    private static final int WARM_UP = 40;
    private static final int CALLERS = 32;
    private static final int ROUNDS = 2;

    private LifecycleBench() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "lifecycle");
        try {
            for (var round = 1; round <= ROUNDS; round++) {
                var bare = bare(directory.resolve("bare-" + round));
                var product = product(directory.resolve("product-" + round));
                System.out.printf(
                        "round %d: bare client %.1f stories/s, through the application %.1f stories/s, ratio %.2f; load %.1f%n",
                        round,
                        bare,
                        product,
                        product / bare,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static double bare(Path home) throws Exception {
        try (var engine = new BareLifecycle(home)) {
            engine.tell(WARM_UP, CALLERS);
            return engine.tell(STORIES, CALLERS);
        }
    }

    private static double product(Path home) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var product = new Product(home, port, "--whiria.demo.cases=false", SteadyBroker.SWITCH)) {
            product.start();
            product.awaitReady();
            try (var arrivals = new Arrivals(product.jdbcUrl())) {
                var story = new Story(product, arrivals);
                Callers.together(WARM_UP, CALLERS, story::tell);
                return Callers.together(STORIES, CALLERS, story::tell);
            }
        }
    }

    /** What three people do in turn. */
    private record Story(Person intake, Person supervisor, Person worker, Arrivals arrivals) {

        Story(Product product, Arrivals arrivals) {
            this(
                    new Person(product.address(), "intake"),
                    new Person(product.address(), "supervisor"),
                    new Person(product.address(), "worker"),
                    arrivals);
        }

        void tell() {
            var report = report();
            does(
                    intake,
                    report,
                    "UserTask_AssessReport",
                    Map.of(
                            "pathway", "investigation",
                            "timeframeLevel", "critical-24-hours",
                            "caseSite", "kirikiriroa"));
            does(supervisor, report, "UserTask_ApproveDecision", Map.of());
            does(supervisor, report, "UserTask_AllocateSocialWorker", Map.of("allocatedTo", "worker"));
            does(worker, report, "UserTask_SeeTamaiti", Map.of());
            does(worker, report, "UserTask_WriteAssessment", Map.of());
            does(supervisor, report, "UserTask_SignOffAssessment", Map.of());
            arrivals.await(report, BareLifecycle.LAST);
        }

        private String report() {
            var reference = "lifecycle-" + UUID.randomUUID();
            var report = Fixtures.aReport();
            report.put("reference", reference);
            // Received now: a clock that has run out would give a supervisor tasks that this story does not tell.
            report.put("receivedAt", OffsetDateTime.now(ZoneOffset.UTC).toString());
            ((ObjectNode) report.path("tamariki").path(0))
                    .put("givenNames", "Tama " + reference)
                    .put("familyName", "Example");
            intake.reports(report).taken();
            return arrivals.idOf(reference);
        }

        private void does(Person person, String report, String element, Map<String, ?> chosen) {
            var key = arrivals.await(report, element);
            person.get("/tasks?view=team").taken();
            var data = FilledForm.inShort(chosen).of(person.form(key));
            person.claims(key);
            person.submits(key, data).taken();
        }
    }
}
