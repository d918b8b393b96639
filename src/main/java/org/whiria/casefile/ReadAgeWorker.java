package org.whiria.casefile;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.casefile.tamariki.Tamariki;

/** Reads the age of te tamaiti today, for rules that ask. Retries: as modelled; it changes nothing. */
@Component
public class ReadAgeWorker {

    private final Cases cases;
    private final Tamariki tamariki;
    private final Clock clock;

    ReadAgeWorker(Cases cases, Tamariki tamariki, Clock clock) {
        this.cases = cases;
        this.tamariki = tamariki;
        this.clock = clock;
    }

    @JobWorker(type = "casefile.readAge")
    public Age handle(@VariablesAsType Subject subject) {
        var tamaiti = tamariki.get(cases.get(subject.caseId()).tamaitiId());
        return new Age(tamaiti.ageYears(clock));
    }

    record Subject(UUID caseId) {}

    /** Null while te tamaiti is unborn or the birth is not known. */
    record Age(@Nullable Integer ageYears) {}
}
