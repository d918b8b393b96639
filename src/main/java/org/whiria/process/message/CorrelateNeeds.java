package org.whiria.process.message;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whiria.assessment.NeedFound;
import org.whiria.process.AfterCommit;
import org.whiria.process.RefusedCommand.Kind;
import org.whiria.process.RefusedCommands;
import org.whiria.process.engine.Engine;

/** Tells the process of a case that the assessment of a new report found a need for care or protection. */
@Component
class CorrelateNeeds {

    /** A case whose plan is being written or is before the court hears of it afterwards. */
    private static final Duration NEED_IS_KEPT = Duration.ofDays(400);

    private final Engine engine;
    private final RefusedCommands refused;

    CorrelateNeeds(Engine engine, RefusedCommands refused) {
        this.engine = engine;
        this.refused = refused;
    }

    @AfterCommit
    void on(NeedFound need) {
        var subject = need.caseId() + ":" + need.reportId();
        refused.orRecord(
                Kind.REFER_NEED,
                subject,
                need,
                Optional::empty,
                () -> engine.send(client -> client.newPublishMessageCommand()
                        .messageName("assessment.needFound")
                        .correlationKey(need.caseId().toString())
                        .messageId("need:" + subject)
                        .timeToLive(NEED_IS_KEPT)
                        .variables(Map.of("newGrounds", need.grounds()))));
    }
}
