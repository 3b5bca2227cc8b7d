package org.cartera.batch.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes one mail, gives one answer to it or none, and is gone. */
final class SilentMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String answer;

    SilentMailServer(String answer) throws IOException {
        this.socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        this.answer = answer;
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = client.getOutputStream()) {
            say(out, "220 hello\r\n");
            String line = in.readLine();
            while (line != null && !line.equals("DATA")) {
                say(out, "250 ok\r\n");
                line = in.readLine();
            }
            say(out, "354 go on\r\n");
            while (line != null && !line.equals(".")) {
                line = in.readLine();
            }
            say(out, answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
