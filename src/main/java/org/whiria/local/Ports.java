package org.whiria.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The loopback ports of the embedded default. */
public record Ports(int database, int grpc, int rest, int monitoring, int command, int internal) {

    /** Ports that nobody listens on. */
    public static Ports free() {
        return choose(List.of(0, 0, 0, 0, 0, 0));
    }

    /** The ports that tools expect (Camunda Modeler deploys to 26500) where they are free, others where they are not. */
    public static Ports preferred() {
        return PreferredPorts.areOurs() ? choose(List.of(15432, 26500, 8088, 9600, 26501, 26502)) : free();
    }

    /** What to say of a part that did not start, where others listen on its ports. */
    static Optional<LocalProblem> taken(String part, Integer... ports) {
        var taken = Stream.of(ports)
                .filter(port -> !isFree(port))
                .map(String::valueOf)
                .toList();
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocalProblem(
                        "%s did not start, because another program took its port (%s) at the same moment."
                                .formatted(part, String.join(", ", taken)),
                        "Start Whiria again; it chooses ports that are free."));
    }

    Optional<LocalProblem> takenFromEngine() {
        return taken("The engine", grpc, rest, monitoring, command, internal);
    }

    /** Whether nobody listens on this port of any address of the machine. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static Ports choose(List<Integer> wanted) {
        var open = new ArrayList<ServerSocket>();
        try {
            // All sockets stay open until the last port is chosen, so that no port is handed out twice.
            for (int port : wanted) {
                open.add(bind(port));
            }
            var chosen = open.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(chosen.get(0), chosen.get(1), chosen.get(2), chosen.get(3), chosen.get(4), chosen.get(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(Ports::close);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }
        return socket;
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
