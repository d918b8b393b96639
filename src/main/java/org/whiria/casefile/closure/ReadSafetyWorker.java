package org.whiria.casefile.closure;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how safe te tamaiti was when that was last recorded. Retries: as modelled; it changes nothing. */
@Component
public class ReadSafetyWorker {

    private final BeforeClosure file;

    ReadSafetyWorker(BeforeClosure file) {
        this.file = file;
    }

    @JobWorker(type = "casefile.readSafety")
    public Last handle(@VariablesAsType Subject subject) {
        return file.lastSafety(subject.caseId())
                .map(last -> new Last(last.safety(), last.recordedOn().toString()))
                .orElse(new Last(null, null));
    }

    record Subject(UUID caseId) {}

    /**
     * Both null where that was never recorded in this case.
     *
     * @param lastSafetyOn ISO 8601
     */
    record Last(@Nullable String lastSafety, @Nullable String lastSafetyOn) {}
}
