package org.whiria.exporter;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.whiria.exporter.EngineMemory.Pair;

/** The database's side of one partition: connects, pairs, and writes every record once. */
final class Projection implements AutoCloseable {

    // The position read when pairing must still be there: a former leader of the partition may be writing its last.
    // language=PostgreSQL
    private static final String ADVANCE = """
            update engine.exporter_position
            set position = ?, updated_at = now()
            where partition_id = ? and pair_id = ? and position = ?
            """;

    private final Settings settings;
    private final int partition;
    private final Logger log;
    private @Nullable Paired paired;

    private record Paired(Connection connection, Pair pair) {}

    Projection(Settings settings, int partition, Logger log) {
        this.settings = settings;
        this.partition = partition;
        this.log = log;
    }

    /**
     * Writes what is new of these entries, in one transaction.
     *
     * @param remembered what the engine knows of this projection
     * @return the pair as it stands now
     * @throws SQLException if the database is away; nothing is lost by writing the same entries again
     */
    Pair write(List<Entry> entries, @Nullable Pair remembered) throws SQLException {
        try {
            var current = paired == null ? connect(remembered, entries.getFirst()) : paired;
            var written = write(current, entries);
            paired = new Paired(current.connection(), written);
            return written;
        } catch (SQLException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    @Override
    public void close() {
        if (paired != null) {
            closeQuietly(paired.connection());
            paired = null;
        }
    }

    private Pair write(Paired current, List<Entry> entries) throws SQLException {
        var pair = current.pair();
        var news = entries.stream()
                .filter(entry -> entry.position() > pair.position())
                .toList();
        var batch = Batch.of(news);
        if (batch.isEmpty()) {
            return pair;
        }
        batch.write(current.connection());
        var written = new Pair(pair.id(), news.getLast().position());
        advance(current.connection(), pair, written);
        current.connection().commit();
        return written;
    }

    private void advance(Connection connection, Pair from, Pair to) throws SQLException {
        try (var update = connection.prepareStatement(ADVANCE)) {
            update.setLong(1, to.position());
            update.setInt(2, partition);
            update.setObject(3, from.id());
            update.setLong(4, from.position());
            if (update.executeUpdate() != 1) {
                throw new SQLException("Another broker writes partition %d too".formatted(partition));
            }
        }
    }

    private Paired connect(@Nullable Pair remembered, Entry first) throws SQLException {
        var connection = DriverManager.getConnection(settings.url(), properties());
        try {
            EngineSchema.ensure(connection);
            connection.setAutoCommit(false);
            var pair = new Pairing(connection, partition, log).settle(remembered, first);
            connection.commit();
            return new Paired(connection, pair);
        } catch (SQLException | RuntimeException failure) {
            closeQuietly(connection);
            throw failure;
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", "whiria-exporter-" + partition);
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // what was not committed is written again
        }
    }
}
