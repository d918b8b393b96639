package org.whiria.casefile;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.casefile.tamariki.Tamariki;

/** Reads whether te tamaiti is in care, for rules that ask. Retries: as modelled; it changes nothing. */
@Component
public class ReadCareWorker {

    private final Cases cases;
    private final Tamariki tamariki;

    ReadCareWorker(Cases cases, Tamariki tamariki) {
        this.cases = cases;
        this.tamariki = tamariki;
    }

    @JobWorker(type = "casefile.readCare")
    public Care handle(@VariablesAsType Subject subject) {
        var tamaiti = tamariki.get(cases.get(subject.caseId()).tamaitiId());
        return new Care(tamaiti.inCare());
    }

    record Subject(UUID caseId) {}

    /** Null where it is not known. */
    record Care(@Nullable Boolean inCare) {}
}
