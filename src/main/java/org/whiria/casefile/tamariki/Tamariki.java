package org.whiria.casefile.tamariki;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.platform.Ids;

/** The tamariki the agency knows of, each once. */
@Repository
public class Tamariki {

    private static final String COLUMNS = """
            id, given_names, family_name, date_of_birth, expected_birth, gender, ethnicities, iwi, hapu,
            disability, school, address, in_care, caregiver, version
            """;

    // language=PostgreSQL
    private static final String INSERT = """
            insert into tamaiti (id, given_names, family_name, name_key, date_of_birth, expected_birth, gender, ethnicities,
                                 iwi, hapu, disability, school, address, in_care, caregiver, recorded_at)
            values (:id, :givenNames, :familyName, :nameKey, :dateOfBirth, :expectedBirth, :gender, :ethnicities,
                    :iwi, :hapu, :disability, :school, :address, :inCare, :caregiver, :now)
            """;

    /** What a newer report knows replaces what was known; what it leaves out stays. */
    // language=PostgreSQL
    private static final String LEARN = """
            update tamaiti
               set gender = case when :gender = 'unknown' then gender else :gender end,
                   ethnicities = case when cardinality(cast(:ethnicities as text[])) = 0 then ethnicities else :ethnicities end,
                   iwi = case when cardinality(cast(:iwi as text[])) = 0 then iwi else :iwi end,
                   hapu = case when cardinality(cast(:hapu as text[])) = 0 then hapu else :hapu end,
                   disability = coalesce(:disability, disability),
                   school = coalesce(:school, school),
                   address = coalesce(:address, address),
                   in_care = coalesce(:inCare, in_care),
                   caregiver = coalesce(:caregiver, caregiver),
                   version = version + 1
             where id = :id and version = :version
            """;

    // language=PostgreSQL
    private static final String SAME = """
            from tamaiti
             where name_key = :nameKey
               and (date_of_birth = :dateOfBirth
                    or date_of_birth is null and cast(:dateOfBirth as date) is null and expected_birth = :expectedBirth)
             order by recorded_at, id
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Tamariki(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The tamaiti of that name (without regard to macrons) and birth; none where the birth is not known, or the name is nobody's.
     *
     * @param others who it is not: the others of the same report
     */
    public Optional<Tamaiti> sameAs(
            PersonName name,
            @Nullable LocalDate dateOfBirth,
            @Nullable LocalDate expectedBirth,
            Collection<UUID> others) {
        if (!name.namesSomebody()) {
            return Optional.empty();
        }
        return jdbc
                .sql("select " + COLUMNS + SAME)
                .param("nameKey", name.key())
                .param("dateOfBirth", dateOfBirth)
                .param("expectedBirth", expectedBirth)
                .query(Tamariki::map)
                .list()
                .stream()
                .filter(tamaiti -> !others.contains(tamaiti.id()))
                .findFirst();
    }

    /**
     * Records the tamariki of a report, or what is new about those who are known already: each of them is somebody else. Two
     * callers at once record one.
     *
     * @return their ids, in the same order
     */
    @Transactional
    public List<UUID> recognise(List<Tamaiti> tamariki) {
        tamariki.stream()
                .map(tamaiti -> tamaiti.name().key())
                .distinct()
                .sorted()
                .forEach(this::lock);
        var recognised = new ArrayList<UUID>();
        tamariki.forEach(tamaiti -> recognised.add(recognise(tamaiti, recognised)));
        return recognised;
    }

    private void lock(String nameKey) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "tamaiti:" + nameKey)
                .query(rows -> {});
    }

    private UUID recognise(Tamaiti tamaiti, Collection<UUID> others) {
        var known = sameAs(tamaiti.name(), tamaiti.dateOfBirth(), tamaiti.expectedBirth(), others);
        if (known.isEmpty()) {
            var id = ids.next();
            bind(INSERT, tamaiti, id)
                    .param("givenNames", tamaiti.name().givenNames())
                    .param("familyName", tamaiti.name().familyName())
                    .param("nameKey", tamaiti.name().key())
                    .param("dateOfBirth", tamaiti.dateOfBirth())
                    .param("expectedBirth", tamaiti.expectedBirth())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            return id;
        }
        bind(LEARN, tamaiti, known.get().id())
                .param("version", known.get().version())
                .update();
        return known.get().id();
    }

    public Tamaiti get(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from tamaiti where id = :id")
                .param("id", id)
                .query(Tamariki::map)
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, Tamaiti tamaiti, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("gender", tamaiti.gender())
                .param("ethnicities", tamaiti.ethnicities().toArray(String[]::new))
                .param("iwi", tamaiti.iwi().toArray(String[]::new))
                .param("hapu", tamaiti.hapu().toArray(String[]::new))
                .param("disability", tamaiti.disability())
                .param("school", tamaiti.school())
                .param("address", tamaiti.address())
                .param("inCare", tamaiti.inCare())
                .param("caregiver", tamaiti.caregiver());
    }

    private static Tamaiti map(ResultSet row, int number) throws SQLException {
        return new Tamaiti(
                row.getObject("id", UUID.class),
                new PersonName(row.getString("given_names"), row.getString("family_name")),
                row.getObject("date_of_birth", LocalDate.class),
                row.getObject("expected_birth", LocalDate.class),
                row.getString("gender"),
                list(row.getArray("ethnicities")),
                list(row.getArray("iwi")),
                list(row.getArray("hapu")),
                row.getString("disability"),
                row.getString("school"),
                row.getString("address"),
                row.getObject("in_care", Boolean.class),
                row.getString("caregiver"),
                row.getInt("version"));
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
