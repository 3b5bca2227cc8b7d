package org.cartera.domain.portfolio;

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
     */
    record Message(String subject, String html, String plain) {}
}
