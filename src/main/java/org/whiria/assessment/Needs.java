package org.whiria.assessment;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;

/** Takes a need for care or protection to the case that has to answer it. */
@Component
class Needs {

    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    Needs(Timeline timeline, ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.events = events;
    }

    /** Puts the referral on the timeline once; the engine knows a repeated event again. */
    @Transactional
    public void refer(NeedFound need) {
        timeline.add(
                need.caseId(),
                "need-" + need.reportId(),
                TimelineEntry.Kind.ASSESSMENT,
                "A new report: need of care or protection, referred to a family group conference",
                null);
        events.publishEvent(need);
    }
}
