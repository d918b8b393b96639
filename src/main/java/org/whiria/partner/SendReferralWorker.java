package org.whiria.partner;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.correspondence.About;

/**
 * Sends a referral to the partner that whānau agreed to.
 *
 * <p>Tries as often as the model says; a submitted referral is one letter, so a second attempt sends nothing more.
 */
@Component
public class SendReferralWorker {

    private final Referrals referrals;

    SendReferralWorker(Referrals referrals) {
        this.referrals = referrals;
    }

    @JobWorker(type = "partner.sendReferral")
    public void handle(@VariablesAsType Subject subject, @ProcessInstanceKey long processInstanceKey) {
        referrals.send(subject.reportId(), subject.about(), processInstanceKey);
    }

    /**
     * What the referral is about.
     *
     * @param caseId null while a report is answered without a case
     */
    record Subject(UUID reportId, @Nullable UUID caseId, String site) {

        About about() {
            return caseId == null ? About.ofReport(reportId, site) : About.ofCase(caseId, site);
        }
    }
}
