package org.cartera.domain.portfolio;

import java.util.List;
import java.util.Locale;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;

/** Writes the text of a communication from its template, in the customer's language. */
public interface Composer {

    Message compose(Outgoing outgoing, Organisation organisation, Customer customer, String address, Locale language);

    /**
     * A finished message.
     *
     * @param html the body; a whole document for a letter
     * @param plain the same in plain text
     * @param enclosures files that go with it
     */
    record Message(String subject, String html, String plain, List<Enclosure> enclosures) {
        public Message {
            enclosures = List.copyOf(enclosures);
        }

        /** Without a file. */
        public Message(String subject, String html, String plain) {
            this(subject, html, plain, List.of());
        }
    }

    /** A file that goes with a message; alone it is the letter. */
    record Enclosure(String name, String mediaType, byte[] content) {}
}
