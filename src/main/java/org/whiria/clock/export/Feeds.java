package org.whiria.clock.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.platform.Ids;
import org.whiria.platform.link.SignedLinks;

/** The personal calendar links: each person has one at most, which ends when it is revoked, renewed or a year old. */
@Repository
public class Feeds {

    private static final int YEARS = 1;

    // language=PostgreSQL
    private static final String SELECT = """
            select id, created_at, expires_at, last_read_at
              from clock_feed
             where username = :username and revoked_at is null and expires_at > :now
            """;

    // language=PostgreSQL
    private static final String INSERT = """
            insert into clock_feed (id, username, created_at, expires_at)
            values (:id, :username, :now, date_trunc('second', cast(:expiresAt as timestamptz)))
            on conflict (username) where revoked_at is null do nothing
            """;

    // language=PostgreSQL
    private static final String REVOKE = """
            update clock_feed set revoked_at = :now where username = :username and revoked_at is null
            """;

    // language=PostgreSQL
    private static final String READ = """
            update clock_feed set last_read_at = :now
             where id = :id and revoked_at is null and expires_at > :now
            returning username
            """;

    private final JdbcClient jdbc;
    private final SignedLinks links;
    private final Ids ids;
    private final Clock clock;

    Feeds(JdbcClient jdbc, SignedLinks links, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Feed> of(String username) {
        return jdbc.sql(SELECT)
                .param("username", username)
                .param("now", now())
                .query(Feeds::map)
                .optional();
    }

    /** What stands in the address of the feed: nobody can guess it, and it names nobody. */
    public String token(Feed feed) {
        return links.token(feed.id(), feed.expiresAt().toInstant());
    }

    /** A new link; the one before stops working. */
    @Transactional
    void renew(String username) {
        revoke(username);
        jdbc.sql(INSERT)
                .param("id", ids.next())
                .param("username", username)
                .param("now", now())
                .param("expiresAt", now().plusYears(YEARS))
                .update();
    }

    @Transactional
    void revoke(String username) {
        jdbc.sql(REVOKE).param("username", username).param("now", now()).update();
    }

    /** Whose deadlines the token shows; none where it was revoked, has expired or was never ours. The reading is noted. */
    @Transactional
    Optional<String> reader(String token) {
        return links.open(token)
                .flatMap(id -> jdbc.sql(READ)
                        .param("id", id)
                        .param("now", now())
                        .query(String.class)
                        .optional());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Feed map(ResultSet row, int number) throws SQLException {
        return new Feed(
                row.getObject("id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getObject("last_read_at", OffsetDateTime.class));
    }
}
