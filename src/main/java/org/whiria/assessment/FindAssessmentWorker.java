package org.whiria.assessment;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says whether a core assessment of a case was signed off. Retries: as modelled; it only reads. */
@Component
public class FindAssessmentWorker {

    private final Assessments assessments;

    FindAssessmentWorker(Assessments assessments) {
        this.assessments = assessments;
    }

    @JobWorker(type = "assessment.findAssessment")
    public Found handle(@VariablesAsType Case file) {
        return new Found(assessments.isSignedOff(file.caseId()));
    }

    record Case(UUID caseId) {}

    record Found(boolean assessmentSignedOff) {}
}
