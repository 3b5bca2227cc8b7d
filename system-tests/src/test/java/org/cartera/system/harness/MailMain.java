package org.cartera.system.harness;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A mail server as a process of its own. A mail is on disk before it is acknowledged; it takes its time before and after, as
 * servers do, so that a kill meets mails in every state.
 */
public final class MailMain {
    private static final int MOST_MILLIS = 25;

    private MailMain() {}

    /** Port and folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        GreenMail server =
                new GreenMail(new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        GreenMailUser anybody = server.setUser("anybody", "anybody");
        server.getUserManager().setMessageDeliveryHandler((mail, recipient) -> {
            Path file = folder.resolve(UUID.randomUUID() + ".eml");
            Path half = folder.resolve(file.getFileName() + ".part");
            try {
                takeTime();
                try (OutputStream out = Files.newOutputStream(half)) {
                    mail.getMessage().writeTo(out);
                }
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
                takeTime();
            } catch (IOException e) {
                throw new MessagingException("The mail could not be kept", e);
            }
            return anybody;
        });
        System.out.println(MailProcess.READY);
    }

    private static void takeTime() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(MOST_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
