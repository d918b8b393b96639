package org.whiria.partner;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The directory of partners and of the sites that they work with. */
@Repository
public class Partners {

    // language=PostgreSQL
    private static final String AT_SITE = """
            select p.code, p.name, p.kind, p.email
              from partner p join partner_site s on s.partner_code = p.code
             where p.active and s.site = :site
             order by p.name
            """;

    // language=PostgreSQL
    private static final String ALL = """
            select code, name, kind, email from partner where active order by name
            """;

    // language=PostgreSQL
    private static final String ONE = "select code, name, kind, email from partner where code = :code";

    // language=PostgreSQL
    private static final String UPSERT = """
            insert into partner (code, name, kind, email) values (:code, :name, :kind, :email)
            on conflict (code) do update
              set name = excluded.name, kind = excluded.kind, email = excluded.email, active = true
            """;

    // language=PostgreSQL
    private static final String DELETE_SITES = "delete from partner_site where partner_code = :code";

    // language=PostgreSQL
    private static final String INSERT_SITE = "insert into partner_site (partner_code, site) values (:code, :site)";

    private final JdbcClient jdbc;

    Partners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The active partners of a site, by name. */
    public List<Partner> at(String site) {
        return jdbc.sql(AT_SITE).param("site", site).query(Partner.class).list();
    }

    /** All active partners, by name. */
    public List<Partner> all() {
        return jdbc.sql(ALL).query(Partner.class).list();
    }

    /** A partner, also one that has left. */
    public Optional<Partner> find(String code) {
        return jdbc.sql(ONE).param("code", code).query(Partner.class).optional();
    }

    /** Writes a partner with exactly these sites. */
    @Transactional
    public void save(Partner partner, Collection<String> sites) {
        jdbc.sql(UPSERT)
                .param("code", partner.code())
                .param("name", partner.name())
                .param("kind", partner.kind())
                .param("email", partner.email())
                .update();
        jdbc.sql(DELETE_SITES).param("code", partner.code()).update();
        for (var site : sites) {
            jdbc.sql(INSERT_SITE)
                    .param("code", partner.code())
                    .param("site", site)
                    .update();
        }
    }
}
