package org.whiria.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
    private static final Patience PATIENCE = Patience.ofMinutes(3).lookingEvery(Duration.ofMillis(20));

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
        try (var product = new Product(home, port, "--whiria.demo.cases=false")) {
            product.start();
            product.awaitReady();
            Callers.together(WARM_UP, CALLERS, () -> tell(product));
            return Callers.together(STORIES, CALLERS, () -> tell(product));
        }
    }

    private static void tell(Product product) {
        try {
            new Story(product).tell();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What four people do in turn. */
    private record Story(Person intake, Person supervisor, Person worker, String reference) {

        Story(Product product) {
            this(
                    new Person(product.address(), "intake"),
                    new Person(product.address(), "supervisor"),
                    new Person(product.address(), "worker"),
                    "lifecycle-" + UUID.randomUUID());
        }

        void tell() throws InterruptedException {
            report();
            does(
                    intake,
                    "Assess report",
                    Map.of(
                            "pathway", "investigation",
                            "timeframeLevel", "critical-24-hours",
                            "caseSite", "kirikiriroa"));
            does(supervisor, "Approve decision", Map.of());
            does(supervisor, "Allocate social worker", Map.of("allocatedTo", "worker"));
            does(worker, "See and hear te tamaiti", Map.of());
            does(worker, "Write core assessment", Map.of());
            does(supervisor, "Sign off core assessment", Map.of());
            PATIENCE.await("the referral", () -> worker.keyOf("Write referral", reference));
        }

        private void report() {
            var report = Fixtures.aReport();
            report.put("reference", reference);
            ((ObjectNode) report.path("tamariki").path(0))
                    .put("givenNames", "Tama " + reference)
                    .put("familyName", "Example");
            intake.reports(report).taken();
        }

        private void does(Person person, String task, Map<String, ?> chosen) throws InterruptedException {
            var key = PATIENCE.await("task " + task, () -> person.keyOf(task, reference));
            var data = FilledForm.inShort(chosen).of(person.form(key));
            person.claims(key);
            PATIENCE.await(task, () -> Optional.of(person.submits(key, data).taken()));
        }
    }
}
