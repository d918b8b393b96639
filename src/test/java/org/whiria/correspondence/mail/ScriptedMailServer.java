package org.whiria.correspondence.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes one letter as its script says. */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String toRecipient;
    private final String toData;

    private ScriptedMailServer(String toRecipient, String toData) {
        this.toRecipient = toRecipient;
        this.toData = toData;
        try {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    static ScriptedMailServer refusing(String answer) {
        return new ScriptedMailServer(answer, "250 taken");
    }

    /** Takes the whole letter and dies before it says so. */
    static ScriptedMailServer dyingAfterTheLetter() {
        return new ScriptedMailServer("250 ok", "");
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                converse(client);
            } catch (IOException closed) {
                // The next client, or the end.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 ready");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("RCPT")) {
                say(client, toRecipient);
            } else if (line.startsWith("DATA")) {
                say(client, "354 go on");
                readLetter(lines);
                if (toData.isEmpty()) {
                    return;
                }
                say(client, toData);
            } else {
                say(client, "250 ok");
            }
        }
    }

    private static void readLetter(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null && !line.equals("."); ) {
            line = lines.readLine();
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }
}
