package org.whiria.plan;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.Documents;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;

/** Puts an approved plan into force and keeps its reviews, each submission once. */
@Component
class Recording {

    static final String PLAN = "plan";
    static final String REVIEW = "plan-review";

    private final Documents documents;
    private final Plans plans;
    private final Timeline timeline;

    Recording(Documents documents, Plans plans, Timeline timeline) {
        this.documents = documents;
        this.plans = plans;
        this.timeline = timeline;
    }

    /** Records the newest plan of the process instance as its newest version. */
    @Transactional
    void plan(UUID caseId, String basis, long processInstanceKey) {
        var document = newest(processInstanceKey, PLAN, "Prepare plan");
        plans.add(caseId, basis, document.id(), PlanForm.of(document.data()))
                .map(version -> version == 1 ? "Plan recorded" : "Plan changed, version " + version)
                .ifPresent(summary -> tell(caseId, document, summary));
    }

    /** Records the newest review of the process instance on the newest plan. */
    @Transactional
    void review(UUID caseId, String outcome, @Nullable OffsetDateTime dueAt, long processInstanceKey) {
        var document = newest(processInstanceKey, REVIEW, "Review plan");
        if (plans.review(caseId, document.id(), outcome, dueAt, Voice.of(document.data()))) {
            tell(caseId, document, "Plan reviewed. " + Plan.Review.inWords(outcome));
        }
    }

    private void tell(UUID caseId, Document document, String summary) {
        timeline.add(caseId, "plan-" + document.id(), TimelineEntry.Kind.PLAN, summary, document.submittedBy());
    }

    private Document newest(long processInstanceKey, String form, String task) {
        return documents
                .newest(processInstanceKey, form)
                .orElseThrow(() -> new IllegalStateException(
                        "The form of the task “%s” is not on file for this process.".formatted(task)));
    }
}
