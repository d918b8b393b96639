package org.whiria.casefile.closure;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts the new reports on a case that wait for an approval. Retries: as modelled; it changes nothing. */
@Component
public class CountUnsettledWorker {

    private final BeforeClosure file;

    CountUnsettledWorker(BeforeClosure file) {
        this.file = file;
    }

    @JobWorker(type = "casefile.countUnsettled")
    public Unsettled handle(@VariablesAsType Subject subject) {
        return new Unsettled(file.unsettledReports(subject.caseId()));
    }

    record Subject(UUID caseId) {}

    record Unsettled(int unsettledReports) {}
}
