package org.whiria.conference;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whiria.platform.NzTime;

/**
 * Plans the conference that whānau and coordinator agreed on, with one invitation per invitee.
 *
 * <p>Tries as often as the model says; a list of invitees plans one conference, however often the job is delivered.
 */
@Component
public class PlanConferenceWorker {

    private final Planning planning;

    PlanConferenceWorker(Planning planning) {
        this.planning = planning;
    }

    @JobWorker(type = "conference.planConference")
    public Planned handle(@VariablesAsType Subject subject, @ProcessInstanceKey long processInstanceKey) {
        var planned = planning.plan(subject.caseId(), processInstanceKey);
        return new Planned(
                planned.conference().id(), NzTime.toFeel(planned.conference().startsAt()), planned.invitationIds());
    }

    record Subject(UUID caseId) {}

    record Planned(UUID conferenceId, String conferenceAt, List<UUID> invitationIds) {}
}
