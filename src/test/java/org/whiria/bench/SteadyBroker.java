package org.whiria.bench;

import org.whiria.local.LocalSettings;

/** The broker's JVM with its own choice of compilers, as one that stays up; what the application starts by default is made to start quickly. */
final class SteadyBroker {

    private static final String[] OPTIONS = {"-XX:+UseSerialGC", "-Xmx512m"};

    /** The same for an application that starts its own broker. */
    static final String SWITCH = "--whiria.local.broker-options=" + String.join(",", OPTIONS);

    private SteadyBroker() {}

    static LocalSettings in(LocalSettings settings) {
        return settings.withBrokerOptions(OPTIONS);
    }
}
