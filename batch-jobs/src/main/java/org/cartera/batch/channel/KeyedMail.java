package org.cartera.batch.channel;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A mail whose Message-ID follows from its communication's key: the same communication is the same mail. It remembers
 * whether all of it was handed to the mail server.
 */
final class KeyedMail extends MimeMessage {
    private final String key;
    private boolean handedOver;

    KeyedMail(Session session, String key) {
        super(session);
        this.key = key;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + digest(key) + "@" + domain(getFrom()) + ">");
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoreList) throws IOException, MessagingException {
        super.writeTo(out, ignoreList);
        handedOver = true;
    }

    /** Whether the mail server had all of it; what it answered then is another question. */
    boolean wasHandedOver() {
        return handedOver;
    }

    private static String domain(Address[] from) {
        String address = from.length == 0 ? "" : ((InternetAddress) from[0]).getAddress();
        int at = address.lastIndexOf('@');
        return at < 0 ? "cartera.invalid" : address.substring(at + 1);
    }

    private static String digest(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
