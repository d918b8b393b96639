package org.whiria.casefile.tamariki;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.platform.Ids;

/** The adults in the lives of tamariki; siblings of one report share them. */
@Repository
public class Adults {

    // language=PostgreSQL
    private static final String KNOWN = """
            select a.id from adult a join relationship r on r.adult_id = a.id
             where a.name_key = :nameKey and r.tamaiti_id in (:tamariki)
             order by a.recorded_at, a.id
            """;

    // language=PostgreSQL
    private static final String INSERT = """
            insert into adult (id, name, name_key, recorded_at) values (:id, :name, :nameKey, :now)
            """;

    /** What a newer report knows replaces what was known; only that harm was alleged stays. */
    // language=PostgreSQL
    private static final String RELATE = """
            insert into relationship (tamaiti_id, adult_id, relationship, lives_with_tamaiti, alleged_to_have_harmed)
            values (:tamaitiId, :adultId, :relationship, :livesWith, :alleged)
            on conflict (tamaiti_id, adult_id) do update
               set relationship = coalesce(excluded.relationship, relationship.relationship),
                   lives_with_tamaiti = coalesce(excluded.lives_with_tamaiti, relationship.lives_with_tamaiti),
                   alleged_to_have_harmed = coalesce(relationship.alleged_to_have_harmed or excluded.alleged_to_have_harmed,
                                                     relationship.alleged_to_have_harmed, excluded.alleged_to_have_harmed)
            """;

    // language=PostgreSQL
    private static final String OF_TAMAITI = """
            select a.name, r.relationship, r.lives_with_tamaiti, r.alleged_to_have_harmed
              from relationship r join adult a on a.id = r.adult_id
             where r.tamaiti_id = :id
             order by a.recorded_at, a.name
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Adults(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Relates the adults of a report to each of its tamariki. One of the same name whom any of them has already is the same person;
     * two of the report are not.
     */
    @Transactional
    public void relate(List<Adult> adults, List<UUID> tamariki) {
        var related = new ArrayList<UUID>();
        for (var adult : adults) {
            var id = sameAs(adult.name(), tamariki, related).orElseGet(() -> add(adult.name()));
            relate(id, adult, tamariki);
            related.add(id);
        }
    }

    private Optional<UUID> sameAs(String name, List<UUID> tamariki, Collection<UUID> others) {
        if (!PersonName.namesSomebody(name)) {
            return Optional.empty();
        }
        return jdbc
                .sql(KNOWN)
                .param("nameKey", PersonName.key(name))
                .param("tamariki", tamariki)
                .query(UUID.class)
                .list()
                .stream()
                .filter(id -> !others.contains(id))
                .findFirst();
    }

    private void relate(UUID id, Adult adult, List<UUID> tamariki) {
        for (var tamaiti : tamariki) {
            jdbc.sql(RELATE)
                    .param("tamaitiId", tamaiti)
                    .param("adultId", id)
                    .param("relationship", adult.relationship())
                    .param("livesWith", adult.livesWithTamaiti())
                    .param("alleged", adult.allegedToHaveHarmed())
                    .update();
        }
    }

    public List<Adult> of(UUID tamaitiId) {
        return jdbc.sql(OF_TAMAITI)
                .param("id", tamaitiId)
                .query((row, number) -> new Adult(
                        row.getString("name"),
                        row.getString("relationship"),
                        row.getObject("lives_with_tamaiti", Boolean.class),
                        row.getObject("alleged_to_have_harmed", Boolean.class)))
                .list();
    }

    private UUID add(String name) {
        var id = ids.next();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("name", name)
                .param("nameKey", PersonName.key(name))
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }
}
