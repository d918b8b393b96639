package org.whiria.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works here, at which sites, in which roles. */
@Component
public class StaffDirectory {

    // language=PostgreSQL
    private static final String SELECT_ACTIVE = """
            select s.username, s.name, array_agg(r.role || '@' || r.site) filter (where r.role is not null) as groups
              from staff s
              left join staff_role r on r.username = s.username
             where s.active and s.username = :username
             group by s.username, s.name
            """;

    // language=PostgreSQL
    private static final String SELECT_AT_SITE = """
            select s.username, s.name, array_agg(r.role || '@' || r.site) as groups
              from staff s
              join staff_role r on r.username = s.username
             where s.active
               and exists (select from staff_role at
                            where at.username = s.username and at.site = :site and at.role in (:roles))
             group by s.username, s.name
             order by s.name, s.username
            """;

    // language=PostgreSQL
    private static final String SELECT_NAMES = "select username, name from staff where username in (:usernames)";

    // language=PostgreSQL
    private static final String UPSERT = """
            insert into staff (username, name) values (:username, :name)
            on conflict (username) do update set name = excluded.name, active = true
            """;

    // language=PostgreSQL
    private static final String DELETE_ROLES = "delete from staff_role where username = :username";

    // language=PostgreSQL
    private static final String INSERT_ROLE =
            "insert into staff_role (username, role, site) values (:username, :role, :site)";

    private static final RowMapper<Staff> STAFF = (row, number) -> {
        var groups = row.getArray("groups");
        var names = groups == null ? new String[0] : (String[]) groups.getArray();
        return new Staff(
                row.getString("username"),
                row.getString("name"),
                Stream.of(names).map(Group::of).collect(Collectors.toUnmodifiableSet()));
    };

    private final JdbcClient jdbc;

    StaffDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An active person; empty for someone who left or was never here. */
    public Optional<Staff> find(String username) {
        return jdbc.sql(SELECT_ACTIVE).param("username", username).query(STAFF).optional();
    }

    /** The active people who hold one of the roles at the site, by name. */
    public List<Staff> at(String site, Role... roles) {
        return jdbc.sql(SELECT_AT_SITE)
                .param("site", site)
                .param("roles", Arrays.stream(roles).map(Role::code).toList())
                .query(STAFF)
                .list();
    }

    /** Names by username, of people who left as well; an unknown username is missing in the answer. */
    public Map<String, String> names(Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT_NAMES)
                .param("usernames", usernames)
                .query((row, number) -> Map.entry(row.getString("username"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same of usernames as they come, nobody's and several times over. */
    public Map<String, String> names(Stream<? extends @Nullable String> usernames) {
        return names(usernames.flatMap(Stream::ofNullable).distinct().toList());
    }

    /** Writes a person with exactly these roles. */
    @Transactional
    public void save(Staff staff) {
        jdbc.sql(UPSERT)
                .param("username", staff.username())
                .param("name", staff.name())
                .update();
        jdbc.sql(DELETE_ROLES).param("username", staff.username()).update();
        for (var group : staff.groups()) {
            jdbc.sql(INSERT_ROLE)
                    .param("username", staff.username())
                    .param("role", group.role().code())
                    .param("site", group.site())
                    .update();
        }
    }
}
