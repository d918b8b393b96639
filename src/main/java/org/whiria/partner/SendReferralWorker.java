package org.whiria.partner;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

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
    public void handle(@VariablesAsType Subject subject) {
        referrals.send(subject.reportId(), subject.site());
    }

    record Subject(UUID reportId, String site) {}
}
