package org.whiria.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.casefile.CaseOpened;
import org.whiria.intake.ReportReceived;
import org.whiria.process.RefusedCommand.Kind;
import org.whiria.process.deploy.Deployments;
import org.whiria.process.engine.Engine;
import org.whiria.process.engine.ProcessSettings;

/** Starts a process where something began in the case work: once, however often the event is delivered. */
@Component
class StartProcesses {

    private static final TypeReference<Map<String, @Nullable Object>> FLAT = new TypeReference<>() {};

    private final Engine engine;
    private final Deployments deployments;
    private final RefusedCommands refused;
    private final ProcessSettings settings;
    private final ObjectMapper json;

    StartProcesses(
            Engine engine,
            Deployments deployments,
            RefusedCommands refused,
            ProcessSettings settings,
            ObjectMapper json) {
        this.engine = engine;
        this.deployments = deployments;
        this.refused = refused;
        this.settings = settings;
        this.json = json;
    }

    @AfterCommit
    void on(ReportReceived event) {
        var id = event.reportId().toString();
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("reportId", id);
        variables.put("site", event.site());
        variables.put("facts", json.convertValue(event.facts(), FLAT));
        variables.put("receivedAt", event.receivedAt().toString());
        refused.orRecord(
                Kind.START_REPORT,
                id,
                event,
                () -> Optional.of(event.site()),
                () -> start("intake.reportReceived", "report:", id, variables));
    }

    @AfterCommit
    void on(CaseOpened event) {
        var id = event.caseId().toString();
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("caseId", id);
        variables.put("reportId", event.reportId().toString());
        variables.put("site", event.site());
        variables.put("pathway", event.pathway());
        variables.put("timeframeLevel", event.timeframeLevel());
        variables.put("receivedAt", event.receivedAt().toString());
        refused.orRecord(
                Kind.START_CASE,
                id,
                event,
                () -> Optional.of(event.site()),
                () -> start("casefile.caseOpened", "case:", id, variables));
    }

    private void start(String message, String prefix, String id, Map<String, @Nullable Object> variables) {
        deployments.ensureAny();
        engine.send(client -> client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(id)
                .messageId(prefix + id)
                .timeToLive(settings.messageTimeToLive())
                .variables(variables));
    }
}
