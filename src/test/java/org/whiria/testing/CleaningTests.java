package org.whiria.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CleaningTests {

    @Test
    void keepsWhatTheMigrationsLeftAndForgetsTheRest() {
        JdbcClient jdbc = JdbcClient.create(Databases.fresh());
        jdbc.sql("drop schema reference cascade").update();
        jdbc.sql("create table whiria.iwi (id int generated always as identity primary key, name text)")
                .update();
        jdbc.sql("create table whiria.marae (iwi int references whiria.iwi, name text)")
                .update();
        jdbc.sql("insert into whiria.iwi (name) values ('Waikato'), ('Ngāi Tahu')")
                .update();
        Cleaning.rememberReferenceData(jdbc);

        jdbc.sql("update whiria.iwi set name = 'changed' where id = 1").update();
        jdbc.sql("insert into whiria.marae values (1, 'a marae')").update();
        Cleaning.restore(jdbc);

        assertThat(jdbc.sql("select name from whiria.iwi order by id")
                        .query(String.class)
                        .list())
                .containsExactly("Waikato", "Ngāi Tahu");
        assertThat(jdbc.sql("select name from whiria.marae").query(String.class).list())
                .isEmpty();
    }
}
