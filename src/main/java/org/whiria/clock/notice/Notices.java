package org.whiria.clock.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.people.Staff;

/**
 * Which running clocks have told somebody that time runs out. A role is told at the clock's site; of the social workers, once the
 * case is allocated, only the one who has it.
 */
@Repository
class Notices {

    // language=PostgreSQL
    private static final String UNSEEN = """
            select k.id, told.sequence
              from clock k
              left join case_file f on f.id = k.case_id
             cross join lateral (
                   select e.sequence, e.told
                     from clock_event e
                    where e.clock_id = k.id and e.kind = 'TOLD'
                    order by e.sequence desc
                    limit 1) told
             where k.site = any (cast(:sites as text[])) and k.state = 'RUNNING' and k.step > 0
               and exists (
                   select from unnest(told.told) role
                    where role || '@' || k.site = any (cast(:groups as text[]))
                      and (role <> 'social-worker' or f.allocated_to is null or f.allocated_to = :me))
               and not exists (
                   select from clock_notice_seen s
                    where s.username = :me and s.clock_id = k.id and s.sequence >= told.sequence)
             order by k.due_at, k.id
             limit :limit
            """;

    /** What is seen already stays seen, whichever of two windows answers first. */
    // language=PostgreSQL
    private static final String SEEN = """
            insert into clock_notice_seen (username, clock_id, sequence, seen_at)
            select :me, e.clock_id, e.sequence, :now
              from clock_event e
             where e.clock_id = :clock and e.sequence = :sequence and e.kind = 'TOLD'
                on conflict (username, clock_id) do update
               set sequence = excluded.sequence, seen_at = excluded.seen_at
             where clock_notice_seen.sequence < excluded.sequence
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest unseen entry of each clock that told this person something, by its id; the first due first. */
    Map<UUID, Integer> unseen(Staff staff, int limit) {
        var found = new LinkedHashMap<UUID, Integer>();
        jdbc.sql(UNSEEN)
                .param("sites", staff.sites().toArray(String[]::new))
                .param("groups", staff.groupNames().toArray(String[]::new))
                .param("me", staff.username())
                .param("limit", limit)
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getInt("sequence"));
                });
        return found;
    }

    void seen(Staff staff, UUID id, int sequence) {
        jdbc.sql(SEEN)
                .param("me", staff.username())
                .param("clock", id)
                .param("sequence", sequence)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
