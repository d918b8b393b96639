package org.whiria.platform.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignedLinksTests {

    private static final UUID INVITATION = UUID.fromString("0198c0de-0000-7000-8000-000000000002");
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final SignedLinks links = links("an-old-key-of-thirty-two-bytes!!", NOW);

    @Test
    void openTheInvitationTheyAreFor() {
        assertThat(links.open(links.token(INVITATION, LATER))).contains(INVITATION);
    }

    @Test
    void areTheSameForTheSameExpiry() {
        assertThat(links.token(INVITATION, LATER)).isEqualTo(links.token(INVITATION, LATER));
    }

    @Test
    void sayNothingAboutAnyone() {
        assertThat(links.token(INVITATION, LATER)).matches("[A-Za-z0-9_-]{75}");
    }

    @Test
    void expire() {
        var token = links.token(INVITATION, LATER);

        assertThat(links("an-old-key-of-thirty-two-bytes!!", LATER).open(token)).isEmpty();
    }

    @Test
    void openNothingWhenAnyByteIsChanged() {
        var bytes = Base64.getUrlDecoder().decode(links.token(INVITATION, LATER));

        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(links.open(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .as("byte %d", i)
                    .isEmpty();
        }
    }

    @Test
    void openNothingUnderAnotherKey() {
        var token = links.token(INVITATION, LATER);

        assertThat(links("another-key-of-thirty-two-bytes!", NOW).open(token)).isEmpty();
    }

    @Test
    void openNothingForNonsense() {
        assertThat(links.open("")).isEmpty();
        assertThat(links.open("../../etc/passwd")).isEmpty();
        assertThat(links.open(links.token(INVITATION, LATER) + "AAAA")).isEmpty();
    }

    @Test
    void refuseAKeyThatIsTooShort() {
        assertThatIllegalStateException()
                .isThrownBy(() -> links("short", NOW))
                .withMessageContaining("openssl rand -base64 32");
    }

    private static SignedLinks links(String key, Instant now) {
        var settings = new LinkSettings(Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new SignedLinks(new LinkKey(settings, mock(JdbcClient.class), clock), clock);
    }
}
