package org.whiria.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.whiria.exporter.EngineMemory.Pair;

/**
 * Finds out whether this engine's log continues what the database holds of this partition, before anything is written.
 *
 * <p>Both sides keep a pair id. Where the engine remembers none, its log is complete, and its first record tells which engine it is: the one
 * that was projected already, restarted before its first snapshot, or a new one, whose projection starts over.
 */
final class Pairing {

    // language=PostgreSQL
    private static final String FIND = """
            select pair_id, position, first_position, first_timestamp
            from engine.exporter_position
            where partition_id = ?
            for update
            """;

    // language=PostgreSQL
    private static final String BEGIN = """
            insert into engine.exporter_position (partition_id, pair_id, position, first_position, first_timestamp, updated_at)
            values (?, ?, 0, ?, ?, now())
            """;

    private final Connection connection;
    private final int partition;
    private final Logger log;

    private record Stored(Pair pair, long firstPosition, long firstTimestamp) {

        boolean beganWith(Entry first) {
            return firstPosition == first.position() && firstTimestamp == first.timestamp();
        }
    }

    Pairing(Connection connection, int partition, Logger log) {
        this.connection = connection;
        this.partition = partition;
        this.log = log;
    }

    /**
     * Settles in the current transaction with whom the engine is paired, and up to where the database is written.
     *
     * @throws PairingMismatch if engine and database do not belong together
     */
    Pair settle(@Nullable Pair remembered, Entry first) throws SQLException {
        var stored = find();
        return remembered == null ? meet(stored, first) : recognise(stored, remembered);
    }

    private Pair recognise(@Nullable Stored stored, Pair remembered) {
        if (stored == null) {
            throw new PairingMismatch(
                    partition, "the engine has been projected before, but the database knows nothing of it");
        }
        if (!stored.pair().id().equals(remembered.id())) {
            throw new PairingMismatch(partition, "the database holds the projection of another engine");
        }
        if (stored.pair().position() < remembered.position()) {
            throw new PairingMismatch(partition, "the database is older than the engine's data");
        }
        return stored.pair();
    }

    private Pair meet(@Nullable Stored stored, Entry first) throws SQLException {
        if (stored != null && stored.beganWith(first)) {
            return stored.pair();
        }
        if (!first.mayComeFirst()
                || (stored != null && first.position() > stored.pair().position())) {
            throw new PairingMismatch(partition, "the engine's log no longer holds the beginning of its history");
        }
        if (stored != null) {
            log.warn("Partition {} is a new engine's: what the database held of the former one is removed", partition);
            FormerEngine.forget(connection, partition);
        }
        return begin(first);
    }

    private Pair begin(Entry first) throws SQLException {
        var pair = new Pair(UUID.randomUUID(), 0);
        try (var insert = connection.prepareStatement(BEGIN)) {
            insert.setInt(1, partition);
            insert.setObject(2, pair.id());
            insert.setLong(3, first.position());
            insert.setLong(4, first.timestamp());
            insert.executeUpdate();
        }
        return pair;
    }

    private @Nullable Stored find() throws SQLException {
        try (var query = connection.prepareStatement(FIND)) {
            query.setInt(1, partition);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? new Stored(
                                new Pair(rows.getObject(1, UUID.class), rows.getLong(2)),
                                rows.getLong(3),
                                rows.getLong(4))
                        : null;
            }
        }
    }
}
