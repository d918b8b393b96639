package org.whiria.local.start;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.whiria.local.LocalSettings;
import org.whiria.local.Ports;

/**
 * What a person may say about the embedded default.
 *
 * @param home where data, logs and pid files lie
 * @param build where the build put the engine distribution and the exporter jar
 * @param fresh whether the data of earlier runs is deleted first; the bare switch {@code --whiria.local.fresh} means yes
 * @param brokerOptions options of the broker's JVM
 */
@ConfigurationProperties("whiria.local")
record LocalOptions(
        @DefaultValue(".whiria") Path home,
        @DefaultValue("target") Path build,
        @DefaultValue("false") String fresh,

        @DefaultValue({"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"})
        List<String> brokerOptions) {

    LocalSettings settings() {
        return LocalSettings.in(home)
                .withBuild(build)
                .withFreshData(!"false".equals(fresh))
                .withPorts(Ports.preferred())
                .withBrokerOptions(brokerOptions.toArray(String[]::new));
    }
}
