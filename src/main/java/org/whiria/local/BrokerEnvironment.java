package org.whiria.local;

import java.util.HashMap;
import java.util.Map;

/** How the broker of the embedded default is configured: one node, one partition, little memory, loopback only. */
final class BrokerEnvironment {

    private static final String EXPORTER_CLASS = "org.whiria.exporter.EngineExporter";

    private BrokerEnvironment() {}

    static Map<String, String> of(LocalSettings settings, String jdbcUrl) {
        var environment = new HashMap<String, String>();
        environment.putAll(addresses(settings.ports()));
        environment.putAll(exporter(jdbcUrl));
        environment.putAll(Map.of(
                "ZEEBE_BROKER_DATA_DIRECTORY",
                        settings.engineData().resolve("data").toString(),
                "ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB",
                "ZEEBE_BROKER_DATA_LOGINDEXDENSITY", "100",
                "ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "200MB",
                "ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "100MB",
                "ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "32MB",
                "ZEEBE_BROKER_THREADS_CPUTHREADCOUNT", "2",
                "ZEEBE_BROKER_THREADS_IOTHREADCOUNT", "2"));
        environment.putAll(patience());
        environment.putAll(settings.brokerEnvironment());
        return environment;
    }

    /**
     * The engine turns commands away when they take long; by default it calls 200 ms long, and then takes one at a time. On a machine that
     * it shares with a build that would starve the application, which limits itself.
     */
    private static Map<String, String> patience() {
        return Map.of(
                "ZEEBE_BROKER_BACKPRESSURE_AIMD_REQUESTTIMEOUT", "2s", "ZEEBE_BROKER_BACKPRESSURE_AIMD_MINLIMIT", "32");
    }

    private static Map<String, String> addresses(Ports ports) {
        return Map.of(
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SERVER_PORT",
                String.valueOf(ports.rest()),
                "MANAGEMENT_SERVER_ADDRESS",
                "127.0.0.1",
                "MANAGEMENT_SERVER_PORT",
                String.valueOf(ports.monitoring()),
                "ZEEBE_BROKER_GATEWAY_NETWORK_HOST",
                "127.0.0.1",
                "ZEEBE_BROKER_GATEWAY_NETWORK_PORT",
                String.valueOf(ports.grpc()),
                "ZEEBE_BROKER_NETWORK_HOST",
                "127.0.0.1",
                "ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT",
                String.valueOf(ports.command()),
                "ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT",
                String.valueOf(ports.internal()),
                "ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS",
                "127.0.0.1:" + ports.internal());
    }

    private static Map<String, String> exporter(String jdbcUrl) {
        return Map.of(
                "ZEEBE_BROKER_EXPORTERS_WHIRIA_CLASSNAME",
                EXPORTER_CLASS,
                "ZEEBE_BROKER_EXPORTERS_WHIRIA_ARGS_URL",
                jdbcUrl,
                "ZEEBE_BROKER_EXPORTERS_WHIRIA_ARGS_USER",
                Database.USER,
                "ZEEBE_BROKER_EXPORTERS_WHIRIA_ARGS_PASSWORD",
                Database.USER);
    }
}
