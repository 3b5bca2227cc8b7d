package org.cartera.launch.demo;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMTP server that delivers nothing: every mail becomes a file {@code <number>.eml}, one per recipient, in the folder.
 *
 * <p>It answers "accepted" only after the file is whole, so that what Cartera counts as sent is there to be read.
 */
final class MailCatcher implements AutoCloseable {
    private static final String ANYBODY = "anybody";

    private final GreenMail server;
    private final Path folder;
    private final AtomicInteger next;

    private MailCatcher(GreenMail server, Path folder, int next) {
        this.server = server;
        this.folder = folder;
        this.next = new AtomicInteger(next);
    }

    /** Starts on any free port of this machine, numbering on after the files already there. */
    static MailCatcher start(Path folder) throws IOException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        GreenMailUser anybody = server.setUser(ANYBODY, ANYBODY);
        MailCatcher catcher = new MailCatcher(server, folder, 1 + lastNumber(folder));
        server.getUserManager().setMessageDeliveryHandler((mail, recipient) -> {
            catcher.keep(mail);
            return anybody;
        });
        return catcher;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    private void keep(MovingMessage mail) throws MessagingException {
        Path file = folder.resolve(String.format(Locale.ROOT, "%06d.eml", next.getAndIncrement()));
        Path half = folder.resolve(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                mail.getMessage().writeTo(out);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MessagingException("The mail could not be kept as " + file, e);
        }
    }

    private static int lastNumber(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+\\.eml"))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, name.indexOf('.'))))
                    .max()
                    .orElse(0);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
