package org.whiria.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.assessment.NeedFound;
import org.whiria.casefile.CaseOpened;
import org.whiria.clock.ClockChanged;
import org.whiria.clock.ClockStarted;
import org.whiria.clock.ClockStruck;
import org.whiria.conference.InvitationAnswered;
import org.whiria.intake.ReportReceived;
import org.whiria.platform.StoredJson;
import org.whiria.process.RefusedCommand.Kind;
import org.whiria.process.engine.EngineRefused;
import org.whiria.process.engine.EngineRefused.Reason;

/** The commands that the engine refused for good: each stays until a person has settled it or sent it again. */
@Repository
public class RefusedCommands {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCommands.class);

    // language=PostgreSQL
    private static final String INSERT = """
            insert into refused_command (kind, subject, event, site, reason, engine_said, refused_at)
            values (:kind, :subject, cast(:event as jsonb), :site, :reason, :engineSaid, :now)
            on conflict (kind, subject) where settled_at is null do nothing
            """;

    // language=PostgreSQL
    private static final String OPEN = """
            select id, kind, subject, site, reason, engine_said, refused_at, settled_by, settled_at, note
              from refused_command
             where settled_at is null and (site is null or site in (:sites))
             order by refused_at, id
             limit 200
            """;

    // language=PostgreSQL
    private static final String SETTLE = """
            update refused_command set settled_by = :by, settled_at = :now, note = :note
             where id = :id and settled_at is null and (site is null or site in (:sites))
            returning kind, event
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RefusedCommands(JdbcClient jdbc, StoredJson json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Sends a command; a repetition of what is done already counts as done, and a refusal is put on record.
     *
     * @param site whose operators settle a refusal; asked for only when there is one
     */
    public void orRecord(Kind kind, String subject, Object event, Supplier<Optional<String>> site, Runnable command) {
        try {
            command.run();
        } catch (EngineRefused refusal) {
            if (refusal.reason() != Reason.ALREADY_EXISTS) {
                record(kind, subject, event, site.get().orElse(null), refusal);
            }
        }
    }

    /** What is not settled at these sites, oldest first. */
    public List<RefusedCommand> open(Collection<String> sites) {
        return jdbc.sql(OPEN)
                .param("sites", atLeastOne(sites))
                .query(RefusedCommands::map)
                .list();
    }

    /**
     * A person has dealt with it.
     *
     * @return false when there is no such entry at these sites, or somebody settled it before
     */
    @Transactional
    public boolean settle(long id, Collection<String> sites, String by, String note) {
        return settled(id, sites, by, note) != null;
    }

    /**
     * The reason is put right and the command goes out once more; a new refusal makes a new entry.
     *
     * @return false when there is no such entry at these sites, or somebody settled it before
     */
    @Transactional
    public boolean sendAgain(long id, Collection<String> sites, String by) {
        var event = settled(id, sites, by, "Sent again");
        if (event != null) {
            events.publishEvent(event);
        }
        return event != null;
    }

    private @Nullable Object settled(long id, Collection<String> sites, String by, String note) {
        return jdbc.sql(SETTLE)
                .param("id", id)
                .param("sites", atLeastOne(sites))
                .param("by", by)
                .param("note", note)
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> event(Kind.valueOf(row.getString("kind")), row.getString("event")))
                .optional()
                .orElse(null);
    }

    private void record(Kind kind, String subject, Object event, @Nullable String site, EngineRefused refusal) {
        LOG.warn("The engine refused {} {}: {}", kind, subject, refusal.reason());
        jdbc.sql(INSERT)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("event", json.text(event))
                .param("site", site)
                .param("reason", refusal.reason().name())
                .param("engineSaid", String.valueOf(refusal.getMessage()))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private Object event(Kind kind, String event) {
        var type = switch (kind) {
            case START_REPORT -> ReportReceived.class;
            case START_CASE -> CaseOpened.class;
            case ANSWER_INVITATION -> InvitationAnswered.class;
            case REFER_NEED -> NeedFound.class;
            case COMPLETE_TASK -> CompleteTask.class;
            case CANCEL_PROCESS -> CancelProcess.class;
            case START_CLOCK -> ClockStarted.class;
            case CHANGE_CLOCK, MOVE_DUE_DATES -> ClockChanged.class;
            case STRIKE_CLOCK -> ClockStruck.class;
        };
        return json.parse(event, type);
    }

    private static Collection<String> atLeastOne(Collection<String> sites) {
        return sites.isEmpty() ? List.of("") : sites;
    }

    private static RefusedCommand map(ResultSet row, int number) throws SQLException {
        return new RefusedCommand(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("site"),
                Reason.valueOf(row.getString("reason")),
                row.getString("engine_said"),
                row.getObject("refused_at", OffsetDateTime.class),
                row.getString("settled_by"),
                row.getObject("settled_at", OffsetDateTime.class),
                row.getString("note"));
    }
}
