package org.whiria.site.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.site.Browser;
import org.whiria.site.SiteTest;

@SiteTest
class GuardedPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @Test
    void sendsStrangersToSignInAndBringsThemBack() throws Exception {
        var asked = browser.get("/test/supervisors");

        assertThat(asked.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        assertThat(browser.signIn("supervisor", "whiria")
                        .get("/test/supervisors")
                        .body())
                .isEqualTo("for supervisors");
    }

    @Test
    void letsTheRoleDecide() throws Exception {
        browser.signIn("worker", "whiria");

        var refused = browser.get("/test/supervisors", "Accept", "text/html");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You may not open this");
        assertThat(browser.get("/api/v1/forgotten").statusCode()).isEqualTo(401);
    }

    @Test
    void takesARoleAwayAtOnce() throws Exception {
        browser.signIn("supervisor2", "whiria");
        assertThat(browser.get("/test/supervisors").statusCode()).isEqualTo(200);

        jdbc.sql("delete from staff_role where username = 'supervisor2'").update();

        assertThat(browser.get("/test/supervisors").statusCode()).isEqualTo(403);
    }

    @Test
    void tellsSomeoneWhoIsNoStaff() throws Exception {
        browser.signIn("designer", "whiria");
        jdbc.sql("update staff set active = false where username = 'designer'").update();

        assertThat(browser.get("/help/nothing", "Accept", "text/html").body()).contains("You are not known here yet");
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        browser.signIn("worker", "wrong");

        assertThat(browser.get("/sign-in?error").body()).contains("The username or the password is not right");
        assertThat(browser.get("/test/supervisors").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesAWriteThatDoesNotComeFromItsPages() throws Exception {
        browser.signIn("worker", "whiria");

        assertThat(browser.post("/test/change", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void reloadsThePageForHtmxAndAnswersScriptsPlainly() throws Exception {
        var htmx = browser.get("/test/supervisors", "HX-Request", "true");

        assertThat(htmx.statusCode()).isEqualTo(401);
        assertThat(htmx.headers().firstValue("HX-Refresh")).contains("true");
        assertThat(browser.get("/test/supervisors", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/test/conflict,409,Kāore e taea: someone else claimed it.",
        "/test/broken,500,Something went wrong",
    })
    void showsAPageForEachFault(String path, int status, String text) throws Exception {
        var page = browser.get(path, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(text).doesNotContain("secret");
    }

    @Test
    void showsAPageWhereNothingIs() throws Exception {
        var page = browser.signIn("worker", "whiria").get("/nothing", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page not found").contains("Hemi Rāwhiti");
    }

    @Test
    void sendsTheHeadersThatProtectAPage() throws Exception {
        var page = browser.get("/help");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self';").contains("frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void keepsTheStateOfTheServerForAdministrators() throws Exception {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/metrics").statusCode()).isEqualTo(302);
        assertThat(browser.signIn("worker", "whiria").get("/actuator/metrics").statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port)
                        .signIn("admin", "whiria")
                        .get("/actuator/metrics")
                        .statusCode())
                .isEqualTo(200);
    }
}
