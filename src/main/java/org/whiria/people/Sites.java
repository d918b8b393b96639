package org.whiria.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sites, by name. */
@Component
public class Sites {

    // language=PostgreSQL
    private static final String SELECT = "select code, name, region from site order by name";

    private final JdbcClient jdbc;

    Sites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Site> all() {
        return jdbc.sql(SELECT).query(Site.class).list();
    }

    /** The names of all sites by their codes. */
    public Map<String, String> names() {
        return all().stream().collect(Collectors.toMap(Site::code, Site::name));
    }

    public Optional<Site> find(String code) {
        return all().stream().filter(site -> site.code().equals(code)).findFirst();
    }
}
