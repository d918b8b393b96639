package org.whiria.process.message;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whiria.conference.InvitationAnswered;
import org.whiria.process.AfterCommit;
import org.whiria.process.RefusedCommand.Kind;
import org.whiria.process.RefusedCommands;
import org.whiria.process.engine.Engine;
import org.whiria.process.engine.ProcessSettings;

/** Tells the process of an invitation what was answered. */
@Component
class CorrelateAnswers {

    private final Engine engine;
    private final RefusedCommands refused;
    private final ProcessSettings settings;

    CorrelateAnswers(Engine engine, RefusedCommands refused, ProcessSettings settings) {
        this.engine = engine;
        this.refused = refused;
        this.settings = settings;
    }

    @AfterCommit
    void on(InvitationAnswered event) {
        var id = event.invitationId().toString();
        refused.orRecord(
                Kind.ANSWER_INVITATION,
                id + ":" + event.number(),
                event,
                Optional::empty,
                () -> engine.send(client -> client.newPublishMessageCommand()
                        .messageName("conference.invitationAnswered")
                        .correlationKey(id)
                        .messageId("invitation:" + id + ":" + event.number())
                        .timeToLive(settings.messageTimeToLive())
                        .variables(Map.of("answer", event.answer()))));
    }
}
