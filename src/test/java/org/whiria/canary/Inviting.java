package org.whiria.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.site.Browser;
import org.whiria.story.FilledForm;

/** Whom a conference invites, and what they answer behind their links. */
final class Inviting {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/invitations/[^\\s\"<>]+)");

    private final int port;
    private final Canaries canaries;
    private final JdbcClient jdbc;

    Inviting(int port, Canaries canaries, JdbcClient jdbc) {
        this.port = port;
        this.canaries = canaries;
        this.jdbc = jdbc;
    }

    Map<String, Object> invitationIn(int days) {
        return Map.of(
                "conferenceDate", FilledForm.dateIn(days), "invitees", List.of(invitee("whanau"), invitee("school")));
    }

    private Map<String, String> invitee(String role) {
        return Map.of(
                "name",
                canaries.word("invited person"),
                "role",
                role,
                "basis",
                "entitled",
                "email",
                canaries.email("invited person"),
                "phone",
                Canaries.PHONE);
    }

    void anInvitedPersonAnswers() throws Exception {
        var letter = await().atMost(SOON)
                .until(
                        () -> jdbc.sql("select body_text from letter where kind like '%invitation%' limit 1")
                                .query(String.class)
                                .list(),
                        letters -> !letters.isEmpty());
        var link = LINK.matcher(letter.getFirst());
        assertThat(link.find()).isTrue();
        var browser = new Browser(port);
        var form = PageForm.on(browser, link.group(1), canaries).with("answer", "attending");
        assertThat(browser.post(link.group(1), form.fields()).statusCode()).isEqualTo(302);
    }
}
