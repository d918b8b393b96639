package org.whiria.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.plan.Plan.Action;
import org.whiria.plan.Plan.Goal;
import org.whiria.plan.Plan.Review;
import org.whiria.platform.Ids;

/** Owns the plans, version by version, and their reviews. */
@Repository
public class Plans {

    // language=PostgreSQL
    private static final String INSERT = """
            insert into plan (id, case_id, version, basis, document_id, voice_heard, voice_own_words, voice_how,
              voice_effect, voice_reason_not_heard, recorded_at)
            values (:id, :caseId, (select coalesce(max(version), 0) + 1 from plan where case_id = :caseId), :basis,
              :documentId, :heard, :ownWords, :how, :effect, :reasonNotHeard, :recordedAt)
            on conflict (document_id) do nothing
            returning version
            """;

    // language=PostgreSQL
    private static final String INSERT_GOAL = """
            insert into plan_goal (plan_id, position, goal, need) values (:planId, :position, :goal, :need)
            """;

    // language=PostgreSQL
    private static final String INSERT_ACTION = """
            insert into plan_action (plan_id, position, action, owner, due_on)
            values (:planId, :position, :action, :owner, :dueOn)
            """;

    // language=PostgreSQL
    private static final String INSERT_REVIEW = """
            insert into plan_review (id, plan_id, document_id, outcome, due_at, voice_heard, voice_own_words, voice_how,
              voice_effect, voice_reason_not_heard, recorded_at)
            values (:id, (select id from plan where case_id = :caseId order by version desc limit 1), :documentId,
              :outcome, :dueAt, :heard, :ownWords, :how, :effect, :reasonNotHeard, :recordedAt)
            on conflict (document_id) do nothing
            """;

    // language=PostgreSQL
    private static final String OF_CASE = """
            select id, case_id, version, basis, voice_heard, voice_own_words, voice_how, voice_effect,
                   voice_reason_not_heard, recorded_at
              from plan where case_id = :caseId order by version desc
            """;

    // language=PostgreSQL
    private static final String GOALS = "select goal, need from plan_goal where plan_id = :planId order by position";

    // language=PostgreSQL
    private static final String ACTIONS =
            "select action, owner, due_on from plan_action where plan_id = :planId order by due_on, position";

    // language=PostgreSQL
    private static final String REVIEWS = """
            select id, outcome, due_at, voice_heard, voice_own_words, voice_how, voice_effect, voice_reason_not_heard,
                   recorded_at
              from plan_review where plan_id = :planId order by recorded_at desc
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Plans(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** The versions of a case's plan; the first of the list is the current one. */
    public List<Plan> of(UUID caseId) {
        return jdbc.sql(OF_CASE).param("caseId", caseId).query(this::map).list();
    }

    /** Adds the next version of the plan, and says which it is; empty where the document was recorded before. */
    @Transactional
    Optional<Integer> add(UUID caseId, String basis, UUID documentId, PlanForm form) {
        var id = ids.next();
        var version = voice(jdbc.sql(INSERT), form.voice())
                .param("id", id)
                .param("caseId", caseId)
                .param("basis", basis)
                .param("documentId", documentId)
                .param("recordedAt", OffsetDateTime.now(clock))
                .query(Integer.class)
                .optional();
        if (version.isPresent()) {
            addGoals(id, form.goals());
            addActions(id, form.actions());
        }
        return version;
    }

    /** Adds a review to the current version; false where the document was recorded before. */
    boolean review(UUID caseId, UUID documentId, String outcome, @Nullable OffsetDateTime dueAt, Voice voice) {
        return voice(jdbc.sql(INSERT_REVIEW), voice)
                        .param("id", ids.next())
                        .param("caseId", caseId)
                        .param("documentId", documentId)
                        .param("outcome", outcome)
                        .param("dueAt", dueAt)
                        .param("recordedAt", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private void addGoals(UUID planId, List<Goal> goals) {
        for (var position = 0; position < goals.size(); position++) {
            jdbc.sql(INSERT_GOAL)
                    .param("planId", planId)
                    .param("position", position)
                    .param("goal", goals.get(position).goal())
                    .param("need", goals.get(position).need())
                    .update();
        }
    }

    private void addActions(UUID planId, List<Action> actions) {
        for (var position = 0; position < actions.size(); position++) {
            jdbc.sql(INSERT_ACTION)
                    .param("planId", planId)
                    .param("position", position)
                    .param("action", actions.get(position).action())
                    .param("owner", actions.get(position).owner())
                    .param("dueOn", actions.get(position).dueOn())
                    .update();
        }
    }

    private static JdbcClient.StatementSpec voice(JdbcClient.StatementSpec statement, Voice voice) {
        return statement
                .param("heard", voice.heard())
                .param("ownWords", voice.ownWords())
                .param("how", voice.how())
                .param("effect", voice.effect())
                .param("reasonNotHeard", voice.reasonNotHeard());
    }

    private Plan map(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Plan(
                id,
                row.getObject("case_id", UUID.class),
                row.getInt("version"),
                row.getString("basis"),
                jdbc.sql(GOALS).param("planId", id).query(Goal.class).list(),
                jdbc.sql(ACTIONS).param("planId", id).query(Action.class).list(),
                Voice.of(row),
                jdbc.sql(REVIEWS).param("planId", id).query(Plans::review).list(),
                row.getObject("recorded_at", OffsetDateTime.class));
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getString("outcome"),
                row.getObject("due_at", OffsetDateTime.class),
                Voice.of(row),
                row.getObject("recorded_at", OffsetDateTime.class));
    }
}
