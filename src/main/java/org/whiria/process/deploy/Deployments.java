package org.whiria.process.deploy;

import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Process;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whiria.process.engine.Engine;
import org.whiria.process.engine.ProcessSettings;
import org.whiria.projection.Definitions;

/** Deploys the models, all in one deployment, when they differ from what was deployed last or the engine does not have that any more. */
@Component
public class Deployments {

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    // language=PostgreSQL
    private static final String NEWEST = """
            select d.digest,
                   not exists (select 1
                                     from model_deployment_process p
                                     left join engine.process_definition e
                                            on e.key = p.definition_key and e.process_id = p.process_id and not e.deleted
                                    where p.deployment_id = d.id and e.key is null) as stands
              from model_deployment d
             order by d.id desc
             limit 1
            """;

    // language=PostgreSQL
    private static final String INSERT = """
            insert into model_deployment (digest, deployed_at) values (:digest, :now) returning id
            """;

    // language=PostgreSQL
    private static final String INSERT_PROCESS = """
            insert into model_deployment_process (deployment_id, process_id, version, definition_key)
            values (:deployment, :processId, :version, :key)
            """;

    private final Models models;
    private final String digest;
    private final Engine engine;
    private final Definitions definitions;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    Deployments(
            ProcessSettings settings,
            Engine engine,
            Definitions definitions,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.models = Models.of(settings);
        this.digest = models.digest();
        this.engine = engine;
        this.definitions = definitions;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes sure that the engine has the models of this application.
     *
     * @return whether it had to deploy
     * @throws EngineAway when the engine cannot be reached
     * @throws EngineRefused when a model is wrong; the message names the file and the place
     */
    public boolean ensure() {
        return deployUnless(this::newestIsOurs);
    }

    /** Makes sure that the engine has models at all: while two releases run side by side, those of the other one do. */
    public void ensureAny() {
        deployUnless(() -> newest().isPresent());
    }

    private boolean deployUnless(BooleanSupplier there) {
        return !models.files().isEmpty() && !there.getAsBoolean() && deploy(there);
    }

    private synchronized boolean deploy(BooleanSupplier there) {
        if (there.getAsBoolean()) {
            return false;
        }
        var deployed = engine.send(client -> {
            var command = client.newDeployResourceCommand();
            var files = models.files();
            var rest = files.tailMap(files.firstKey() + "\0");
            var step = command.addResourceBytes(files.get(files.firstKey()), files.firstKey());
            for (var file : rest.entrySet()) {
                step = step.addResourceBytes(file.getValue(), file.getKey());
            }
            return step;
        });
        var keys = deployed.getProcesses().stream()
                .map(Process::getProcessDefinitionKey)
                .toList();
        definitions.await(keys);
        transaction.executeWithoutResult(status -> remember(deployed));
        LOG.info("Deployed {} models as deployment {}", models.files().size(), deployed.getKey());
        return true;
    }

    private boolean newestIsOurs() {
        return newest().filter(digest::equals).isPresent();
    }

    /** The digest of what was deployed last, if the engine has it still. */
    private Optional<String> newest() {
        return jdbc.sql(NEWEST)
                .query(Newest.class)
                .optional()
                .filter(Newest::stands)
                .map(Newest::digest);
    }

    private void remember(DeploymentEvent deployed) {
        var id = jdbc.sql(INSERT)
                .param("digest", digest)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        for (var process : deployed.getProcesses()) {
            jdbc.sql(INSERT_PROCESS)
                    .param("deployment", id)
                    .param("processId", process.getBpmnProcessId())
                    .param("version", process.getVersion())
                    .param("key", process.getProcessDefinitionKey())
                    .update();
        }
    }

    /** What was deployed last, and whether the engine has it still. */
    private record Newest(String digest, boolean stands) {}
}
