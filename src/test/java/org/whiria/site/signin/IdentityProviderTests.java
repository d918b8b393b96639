package org.whiria.site.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import org.whiria.site.Browser;
import org.whiria.site.SiteTest;

/** Configured as docs/operations.md says: the provider proves a username, and the staff table says who that is. */
@SiteTest
class IdentityProviderTests {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static final String OAUTH = "spring.security.oauth2.";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add(OAUTH + "client.registration.whiria.client-id", () -> "whiria");
        registry.add(OAUTH + "client.registration.whiria.client-secret", () -> "fictional");
        registry.add(OAUTH + "client.registration.whiria.scope", () -> "openid,profile");
        registry.add(OAUTH + "client.provider.whiria.issuer-uri", PROVIDER::issuer);
        registry.add(OAUTH + "client.provider.whiria.user-name-attribute", () -> "preferred_username");
        registry.add(OAUTH + "resourceserver.jwt.issuer-uri", PROVIDER::issuer);
        registry.add(OAUTH + "resourceserver.jwt.principal-claim-name", () -> "preferred_username");
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void letsAProgramCallForAMemberOfStaff() throws Exception {
        assertThat(call(PROVIDER.token("worker", "")).body()).isEqualTo("Hemi Rāwhiti");
    }

    @Test
    void tellsAProgramWhoseUserIsNoStaff() throws Exception {
        var refused = call(PROVIDER.token("stranger", ""));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("You are signed in, but not known here as staff.");
    }

    @Test
    void refusesATokenThatSomebodyElseSigned() throws Exception {
        try (var other = new IdentityProvider()) {
            var refused = call(other.token("worker", ""));

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void signsStaffInByTheirUsername() throws Exception {
        var browser = new Browser(port);
        var there = location(browser.get("/oauth2/authorization/whiria"));
        var asked = UriComponentsBuilder.fromUri(there).build().getQueryParams();
        PROVIDER.signedIn("supervisor", String.valueOf(asked.getFirst("nonce")));

        var back = browser.get("/login/oauth2/code/whiria?code=once&state=" + asked.getFirst("state"));

        assertThat(location(back)).hasPath("/");
        assertThat(browser.get("/test/supervisors").body()).isEqualTo("for supervisors");
    }

    private HttpResponse<String> call(String token) throws Exception {
        return new Browser(port).get("/api/v1/necklaces", "Authorization", "Bearer " + token);
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }
}
