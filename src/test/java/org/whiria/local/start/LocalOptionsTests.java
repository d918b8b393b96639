package org.whiria.local.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.whiria.local.LocalSettings;

class LocalOptionsTests {

    @Test
    void keepsTheDataUnlessToldOtherwise() {
        assertThat(settings().fresh()).isFalse();
        assertThat(settings("--whiria.local.fresh=false").fresh()).isFalse();
    }

    @Test
    void startsAfreshByABareSwitchToo() {
        assertThat(settings("--whiria.local.fresh").fresh()).isTrue();
        assertThat(settings("--whiria.local.fresh=true").fresh()).isTrue();
    }

    @Test
    void takesDirectoriesAndBrokerOptions() {
        var settings =
                settings("--whiria.local.home=/data/whiria", "--whiria.local.broker-options=-Xmx1g,-XX:+UseG1GC");

        assertThat(settings.home()).hasToString("/data/whiria");
        assertThat(settings.build()).hasFileName("target");
        assertThat(settings.brokerOptions()).containsExactly("-Xmx1g", "-XX:+UseG1GC");
    }

    private static LocalSettings settings(String... arguments) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        return Binder.get(environment)
                .bindOrCreate("whiria.local", LocalOptions.class)
                .settings();
    }
}
