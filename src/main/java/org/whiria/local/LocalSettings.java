package org.whiria.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the embedded default lives and how its broker runs.
 *
 * @param home data, logs and pid files; survives a restart
 * @param build what the build made: the engine distribution, the exporter jar, PostgreSQL's binaries
 * @param fresh whether data of an earlier run is deleted first
 * @param ports the ports to listen on
 * @param brokerOptions options of the broker's JVM
 * @param brokerEnvironment environment of the broker over the launcher's own, such as
 *     {@code ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT}
 */
public record LocalSettings(
        Path home,
        Path build,
        boolean fresh,
        Ports ports,
        List<String> brokerOptions,
        Map<String, String> brokerEnvironment) {

    /** Starts in a third of the time of the JVM's own choice, and is as fast for the load of one machine. */
    private static final List<String> QUICK_START = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m");

    public LocalSettings {
        home = home.toAbsolutePath().normalize();
        build = build.toAbsolutePath().normalize();
        brokerOptions = List.copyOf(brokerOptions);
        brokerEnvironment = Map.copyOf(brokerEnvironment);
    }

    /** The usual settings on free ports, for data in {@code home} and a build in {@code target}. */
    public static LocalSettings in(Path home) {
        return new LocalSettings(home, Path.of("target"), false, Ports.free(), QUICK_START, Map.of());
    }

    public LocalSettings withBuild(Path directory) {
        return new LocalSettings(home, directory, fresh, ports, brokerOptions, brokerEnvironment);
    }

    public LocalSettings withFreshData(boolean yes) {
        return new LocalSettings(home, build, yes, ports, brokerOptions, brokerEnvironment);
    }

    public LocalSettings withPorts(Ports chosen) {
        return new LocalSettings(home, build, fresh, chosen, brokerOptions, brokerEnvironment);
    }

    public LocalSettings withBrokerOptions(String... options) {
        return new LocalSettings(home, build, fresh, ports, List.of(options), brokerEnvironment);
    }

    public LocalSettings withBroker(String variable, String value) {
        var environment = new HashMap<>(brokerEnvironment);
        environment.put(variable, value);
        return new LocalSettings(home, build, fresh, ports, brokerOptions, environment);
    }

    Path engineData() {
        return home.resolve("engine");
    }

    Path databaseData() {
        return home.resolve("postgres");
    }

    Path log(String name) {
        return home.resolve("log").resolve(name + ".log");
    }

    PidFile pidFile(String name) {
        return new PidFile(home.resolve("run").resolve(name + ".pid"));
    }
}
