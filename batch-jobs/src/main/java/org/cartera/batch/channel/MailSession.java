package org.cartera.batch.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
import java.util.List;
import java.util.Properties;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The server's mail session {@code mail/cartera}. Patience with a mail server that does not answer ends after a minute. */
@ApplicationScoped
public class MailSession {
    private static final List<String> NAMES =
            List.of("java:comp/env/mail/cartera", "java:app/mail/cartera", "mail/cartera", "java:/mail/cartera");
    private static final List<String> TIMEOUTS =
            List.of("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");

    /** Throws an IllegalStateException where the server has no such session. */
    public Session get() {
        Session session = lookup();
        Properties properties = session.getProperties();
        TIMEOUTS.forEach(name -> properties.putIfAbsent(name, "60000"));
        return session;
    }

    @SuppressWarnings("BanJNDI") // constant names, in the server's own name space
    private static Session lookup() {
        NamingException last = null;
        for (String name : NAMES) {
            try {
                return InitialContext.doLookup(name);
            } catch (NamingException e) {
                last = e;
            }
        }
        throw new IllegalStateException("The server has no mail session mail/cartera", last);
    }
}
