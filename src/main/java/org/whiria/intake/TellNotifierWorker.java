package org.whiria.intake;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whiria.casefile.Pathway;
import org.whiria.correspondence.Correspondence;
import org.whiria.intake.register.ReportRegister;
import org.whiria.intake.report.ReportReader;

/** Writes to the notifier what was decided. Retries: as modelled; a report has one such letter, however often it is asked for. */
@Component
public class TellNotifierWorker {

    private final ReportRegister register;
    private final ReportReader reader;
    private final NotifierLetter letters;
    private final Correspondence correspondence;

    TellNotifierWorker(
            ReportRegister register, ReportReader reader, NotifierLetter letters, Correspondence correspondence) {
        this.register = register;
        this.reader = reader;
        this.letters = letters;
        this.correspondence = correspondence;
    }

    @JobWorker(type = "intake.tellNotifier")
    public Told handle(@VariablesAsType Decided decided) {
        var file = register.get(decided.reportId());
        var notifier = reader.read(file.body()).report().notifier();
        if (notifier.email() == null) {
            return new Told(false);
        }
        var letter = letters.write(file, notifier, Pathway.of(decided.pathway()));
        correspondence.send(letter);
        return new Told(correspondence.reaches(letter.recipient()));
    }

    record Decided(UUID reportId, String pathway) {}

    /** False where a person has to tell the notifier. */
    record Told(boolean notifierTold) {}
}
