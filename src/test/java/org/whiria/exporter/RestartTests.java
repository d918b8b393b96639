package org.whiria.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whiria.testing.Databases;

class RestartTests {

    private static final String EVERYTHING = """
            select concat_ws(' ', element_id, state, started_at, pos) from engine.element_instance
            union all
            select concat_ws(' ', flow_id, times, pos) from engine.sequence_flow
            union all
            select concat_ws(' ', key, state, pos) from engine.user_task
            union all
            select concat_ws(' ', group_name, due_at, rank, task_key) from engine.task_candidate
            order by 1
            """;

    @TempDir
    private Path directory;

    @Test
    void recognisesItsOwnEngineAndNoOther() throws Exception {
        var database = Databases.fresh();
        var projected = new Projected(database);
        var home = directory.resolve("engine");
        try (var engine = ExportingEngine.start(home, database.getUrl(), 1)) {
            engine.deployModels();
            engine.receiveReport("before");
            complete(engine, projected);
        }
        var before = projected.texts(EVERYTHING);

        // Without a snapshot the engine exports its whole log again; a new case shows that it is through.
        try (var again = ExportingEngine.start(home, database.getUrl(), 1)) {
            again.receiveReport("after");
            projected.await("select key from engine.user_task where state = 'CREATED'");
            assertThat(projected.texts(EVERYTHING)).containsAll(before);
            again.takeSnapshot();
        }

        try (var other = ExportingEngine.start(directory.resolve("other"), database.getUrl(), 1)) {
            other.deployModels();
            projected.awaitCount(0, "select count(*) from engine.process_instance");
            assertThat(other.log()).contains("what the database held of the former one is removed");
        }

        try (var former = ExportingEngine.start(home, database.getUrl(), 1)) {
            former.receiveReport("still served");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> former.log().contains("the database holds the projection of another engine"));
            assertThat(projected.number("select count(*) from engine.process_instance"))
                    .isZero();
        }
    }

    private static void complete(ExportingEngine engine, Projected projected) {
        var task = projected.await("select key from engine.user_task");
        engine.client().newCompleteUserTaskCommand(task).execute();
        projected.await("select key from engine.job");
    }
}
