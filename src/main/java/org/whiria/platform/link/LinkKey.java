package org.whiria.platform.link;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret behind signed links: from the environment, or else generated once and kept in the database. Who can read
 * a copy of that database can then make links, so it is meant for trying things out.
 */
@Component
@EnableConfigurationProperties(LinkSettings.class)
class LinkKey {

    private static final Logger LOG = LoggerFactory.getLogger(LinkKey.class);
    private static final int BYTES = 32;

    // language=PostgreSQL
    private static final String KEEP = """
            insert into link_key (id, secret, created_at) values (1, :secret, :createdAt) on conflict do nothing
            """;

    // language=PostgreSQL
    private static final String KEPT = "select secret from link_key where id = 1";

    private final LinkSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    LinkKey(LinkSettings settings, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    byte[] secret() {
        return settings.key().isBlank() ? kept() : given(settings.key());
    }

    private static byte[] given(String key) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalStateException("whiria.links.key is not Base64; make one with: openssl rand -base64 32");
        }
        if (secret.length < BYTES) {
            throw new IllegalStateException(
                    "whiria.links.key has %d bytes; 32 are needed: openssl rand -base64 32".formatted(secret.length));
        }
        return secret;
    }

    private byte[] kept() {
        LOG.warn("No whiria.links.key is set; the key behind signed links is kept in the database");
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        jdbc.sql(KEEP)
                .param("secret", secret)
                .param("createdAt", OffsetDateTime.now(clock))
                .update();
        return jdbc.sql(KEPT).query(byte[].class).single();
    }
}
