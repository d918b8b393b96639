package org.whiria.casefile.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.casefile.CaseAccess;
import org.whiria.casefile.CaseStatus;
import org.whiria.casefile.tamariki.PersonName;
import org.whiria.people.Staff;

/** Finds cases, newest first, within the sites of the person who asks. */
@Repository
public class CaseSearch {

    /** The clock of the response says when it is due; the case knows what was decided before there was one. */
    // language=PostgreSQL
    private static final String IN_SHORT = """
            select c.id, c.reference, t.given_names, t.family_name, t.date_of_birth, c.site, c.status, c.allocated_to,
                   c.opened_at,
                   coalesce((select k.due_at from clock k
                              where k.case_id = c.id and k.kind like 'response-%' and k.due_at is not null
                              order by k.started_at desc limit 1), c.response_due_at) as response_due_at
              from case_file c join tamaiti t on t.id = c.tamaiti_id
            """;

    /** One ordered range of the index for each site: the first page costs the same however many cases there are. */
    // language=PostgreSQL
    private static final String NEWEST = """
            where c.id in (
                  select newest.id
                    from unnest(:sites) s(site) cross join lateral (
                         select f.id, f.opened_at from case_file f
                          where f.site = s.site
                            and (cast(:status as text) is null
                                 or :status = 'open' and f.status <> 'closed' or f.status = :status)
                            and (cast(:allocatedTo as text) is null or f.allocated_to = :allocatedTo)
                          order by f.opened_at desc, f.id limit :rows + cast(:skip as bigint)) newest
                   order by newest.opened_at desc, newest.id limit :rows offset :skip)
             order by c.opened_at desc, c.id
            """;

    // language=PostgreSQL
    private static final String FOUND = """
            where c.site = any(:sites)
               and c.id in (select f.id from case_file f where f.reference = upper(:typed)
                            union
                            select f.id from tamaiti m join case_file f on f.tamaiti_id = m.id
                             where m.name_words @@ to_tsquery('simple', :words))
               and (cast(:status as text) is null or :status = 'open' and c.status <> 'closed' or c.status = :status)
               and (cast(:allocatedTo as text) is null or c.allocated_to = :allocatedTo)
             order by c.opened_at desc, c.id limit :rows offset :skip
            """;

    private final JdbcClient jdbc;

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases in short by id, for lists of something else that belongs to them. */
    public Map<UUID, CaseInShort> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(IN_SHORT + "where c.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(CaseSearch::map)
                .list()
                .stream()
                .collect(Collectors.toMap(CaseInShort::id, Function.identity()));
    }

    /** One page of the cases this person may see. */
    Found find(Wanted wanted, Staff staff) {
        var typed = wanted.q().strip();
        var words = SearchWords.of(typed);
        var rows = jdbc.sql(IN_SHORT + (typed.isEmpty() ? NEWEST : FOUND))
                .param("sites", CaseAccess.sites(staff).toArray(String[]::new))
                .param("status", wanted.status())
                .param("allocatedTo", wanted.mine() ? staff.username() : null)
                .param("typed", typed)
                .param("words", words)
                .param("rows", wanted.size() + 1)
                .param("skip", (long) (wanted.page() - 1) * wanted.size())
                .query(CaseSearch::map)
                .list();
        var more = rows.size() > wanted.size();
        return new Found(more ? rows.subList(0, wanted.size()) : rows, wanted.page(), wanted.size(), more);
    }

    private static CaseInShort map(ResultSet row, int number) throws SQLException {
        return new CaseInShort(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                new PersonName(row.getString("given_names"), row.getString("family_name")).full(),
                row.getObject("date_of_birth", LocalDate.class),
                row.getString("site"),
                CaseStatus.of(row.getString("status")),
                row.getString("allocated_to"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("response_due_at", OffsetDateTime.class));
    }

    /** What is looked for: {@code q} a name or a reference, {@code status} a status or "open" for all that are not closed. */
    record Wanted(String q, @Nullable String status, boolean mine, int page, int size) {}

    /** One page of what was found, and whether there is more. */
    record Found(List<CaseInShort> items, int page, int size, boolean more) {}
}
