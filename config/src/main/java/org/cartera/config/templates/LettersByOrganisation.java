package org.cartera.config.templates;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Outgoing;

/** Letters and mails in the words of whoever writes them: an organisation's own templates, so also those of its segments (S1-20). */
public final class LettersByOrganisation implements Composer {
    private final Function<OrganisationId, Composer> writers;
    private final Map<OrganisationId, Composer> known = new ConcurrentHashMap<>();

    /** @param writers makes an organisation's writer, once each */
    public LettersByOrganisation(Function<OrganisationId, Composer> writers) {
        this.writers = writers;
    }

    @Override
    public Message compose(
            Outgoing outgoing, Organisation organisation, Customer customer, String address, Locale language) {
        return known.computeIfAbsent(organisation.id(), writers)
                .compose(outgoing, organisation, customer, address, language);
    }
}
