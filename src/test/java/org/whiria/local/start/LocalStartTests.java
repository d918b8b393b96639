package org.whiria.local.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.whiria.local.LocalProblem;

@ExtendWith(OutputCaptureExtension.class)
class LocalStartTests {

    @Test
    void leavesAnApplicationWithoutTheProfileToItsConfiguration() {
        var context = new GenericApplicationContext();

        new LocalStart().initialize(context);

        assertThat(context.getEnvironment().containsProperty("spring.datasource.url"))
                .isFalse();
    }

    @Test
    void leavesAConfiguredDatabaseAlone() {
        var context = local(Map.of("spring.datasource.url", "jdbc:postgresql://db.example/whiria"));

        new LocalStart().initialize(context);

        assertThat(context.getBeanFactory().containsSingleton("engineReadiness"))
                .isFalse();
    }

    @Test
    void namesATakenPortBeforeAnythingIsStarted() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = taken.getLocalPort();

            assertProblem(Map.of("server.port", port))
                    .withMessage("Port %d is taken by another program.", port)
                    .satisfies(problem -> assertThat(problem.action()).contains("--server.port=" + (port + 1)));
        }
    }

    @Test
    void asksForABuildWhereThereIsNone(@TempDir Path empty) {
        assertProblem(Map.of("server.port", 0, "whiria.local.build", empty.toString()))
                .withMessageContaining("no complete engine distribution");
    }

    @Test
    void showsAProblemAsOneMessageWithoutAStackTrace(CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0)) {
            var application = new SpringApplicationBuilder(Object.class).profiles("local");

            assertThatExceptionOfType(LocalProblem.class)
                    .isThrownBy(() -> application.run("--server.port=" + taken.getLocalPort()));
        }

        assertThat(output)
                .containsOnlyOnce("is taken by another program.")
                .contains("Stop that program, or start Whiria on another port")
                .doesNotContain("\tat org.whiria.local.");
    }

    private static ThrowableAssertAlternative<LocalProblem> assertProblem(Map<String, Object> properties) {
        return assertThatExceptionOfType(LocalProblem.class)
                .isThrownBy(() -> new LocalStart().initialize(local(properties)));
    }

    private static ConfigurableApplicationContext local(Map<String, Object> properties) {
        var context = new GenericApplicationContext();
        context.getEnvironment().setActiveProfiles("local");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        return context;
    }
}
