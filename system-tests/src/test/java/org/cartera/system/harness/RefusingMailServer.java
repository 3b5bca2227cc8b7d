package org.cartera.system.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that takes every mail but those to addresses which it does not know, as the mail servers of customers do. */
public final class RefusingMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    /** It listens on a free port of this machine. */
    public RefusingMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread accepting = new Thread(this::accept, "refusing-mail-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    /** From now on answers 550 to this address. */
    public void refuse(String address) {
        unknown.add(address.toLowerCase(Locale.ROOT));
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread talking = new Thread(() -> talk(client));
                talking.setDaemon(true);
                talking.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(client, "220 test");
            boolean mail = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.toUpperCase(Locale.ROOT);
                if (mail) {
                    mail = !line.equals(".");
                    if (!mail) {
                        say(client, "250 2.0.0 taken");
                    }
                } else if (word.startsWith("DATA")) {
                    mail = true;
                    say(client, "354 go on");
                } else if (word.startsWith("QUIT")) {
                    say(client, "221 bye");
                    return;
                } else {
                    say(client, word.startsWith("RCPT") && isUnknown(line) ? "550 5.1.1 user unknown" : "250 ok");
                }
            }
        } catch (IOException e) {
            // the sender is gone
        }
    }

    private boolean isUnknown(String line) {
        return unknown.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains);
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
