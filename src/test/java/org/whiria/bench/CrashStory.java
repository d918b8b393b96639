package org.whiria.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.whiria.intake.Fixtures;
import org.whiria.story.FilledForm;
import org.whiria.story.Person;

/** A report becomes a case with an invited conference. Whoever gets no answer asks again, as people do. */
final class CrashStory {

    private static final int INVITEES = 3;

    private static final Patience PATIENCE = Patience.ofMinutes(5);

    private final Person intake;
    private final Person supervisor;
    private final Person worker;
    private final Person coordinator;
    private final Acknowledged acknowledged;
    private final String reference = "crash-" + UUID.randomUUID();

    CrashStory(URI application, Acknowledged acknowledged) {
        this.intake = new Person(application, "intake");
        this.supervisor = new Person(application, "supervisor");
        this.worker = new Person(application, "worker");
        this.coordinator = new Person(application, "coordinator");
        this.acknowledged = acknowledged;
    }

    void tell() throws InterruptedException {
        try {
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
            does(worker, "Write referral", Map.of());
            does(coordinator, "Consult whānau", invited());
            acknowledged.stories().incrementAndGet();
        } catch (GaveUp stuck) {
            acknowledged.stuck().add(reference + ": " + stuck.getMessage());
        }
    }

    private void report() throws InterruptedException {
        var report = Fixtures.aReport();
        report.put("reference", reference);
        var tamaiti = (ObjectNode) report.path("tamariki").path(0);
        tamaiti.put("givenNames", "Tama " + reference).put("familyName", "Example");
        PATIENCE.await(
                "the report to be taken",
                () -> Optional.of(intake.reports(report).taken()));
        acknowledged.reports().add(reference);
    }

    private void does(Person person, String task, Map<String, ?> chosen) throws InterruptedException {
        var key = PATIENCE.await("task " + task, () -> person.keyOf(task, reference));
        var schema = PATIENCE.await("form of " + task, () -> Optional.of(person.form(key)));
        var data = FilledForm.inShort(chosen).of(schema);
        PATIENCE.await(task + " to be taken", () -> {
            person.claims(key);
            return Optional.of(person.submits(key, data).taken());
        });
        acknowledged.tasks().add(Long.valueOf(key));
    }

    private Map<String, ?> invited() {
        return Map.of(
                "conferenceDate",
                FilledForm.dateIn(40),
                "invitees",
                IntStream.range(0, INVITEES).mapToObj(this::invitee).toList());
    }

    private Map<String, String> invitee(int number) {
        return Map.of(
                "name",
                "Manuhiri " + number,
                "role",
                List.of("whanau", "school", "health").get(number % 3),
                "basis",
                "entitled",
                "email",
                reference + "-" + number + "@hui.example");
    }
}
