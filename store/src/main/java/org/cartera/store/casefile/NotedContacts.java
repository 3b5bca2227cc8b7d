package org.cartera.store.casefile;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactResult;
import org.cartera.domain.contact.Explanation;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.store.Keys;
import org.cartera.store.Row;
import org.cartera.store.Together;

/** The contacts of the last months with several accounts and what their debtors want; there when what it asks was run. */
final class NotedContacts {
    /** Longer than any cap looks back, and than most debtors take from a first notice to their answer. */
    private static final int DAYS = 184;

    /** In which business dates are counted (K1): ours where we set one, else the ERP's. */
    private static final String ZONE = "coalesce((select zone from organisation_setting where organisation = ?),"
            + " (select zone from fact_organisation where key = ? order by gen_from desc limit 1), 'UTC')";

    private final OrganisationId organisation;
    private final Map<CustomerId, List<Contact>> contacts = new HashMap<>();
    private final Map<CustomerId, List<ChannelWish>> wishes = new HashMap<>();
    private final Map<CustomerId, List<ContactBook.Heard>> heard = new HashMap<>();

    NotedContacts(Together asking, OrganisationId organisation, LocalDate asOf, Collection<String> customers) {
        this.organisation = organisation;
        Keys wanted = new Keys(customers);
        asking.each(
                row -> {
                    Contact contact = contact(row);
                    contacts.computeIfAbsent(customer(row), key -> new ArrayList<>())
                            .add(contact);
                    if (contact.answersDunning()) {
                        heard.computeIfAbsent(customer(row), key -> new ArrayList<>())
                                .add(new ContactBook.Heard(row.date("business_day"), contact.reaction()));
                    }
                },
                "select l.*, (at at time zone " + ZONE + ")::date as business_day"
                        + " from contact_log l where organisation = ? and customer" + wanted.among()
                        + " and at >= ? and not exists (select 1 from contact_log c where c.corrects = l.id) order by at, id",
                organisation.value(),
                organisation.value(),
                organisation.value(),
                wanted.parameter(),
                asOf.minusDays(DAYS).atStartOfDay().atOffset(ZoneOffset.UTC));
        asking.each(
                row -> wishes.computeIfAbsent(customer(row), key -> new ArrayList<>())
                        .add(wish(row)),
                "select * from channel_wish where organisation = ? and customer" + wanted.among()
                        + " order by on_date, id",
                organisation.value(),
                wanted.parameter());
    }

    ContactBook of(CustomerId customer) {
        return contacts.containsKey(customer) || wishes.containsKey(customer)
                ? new ContactBook(
                        contacts.getOrDefault(customer, List.of()),
                        wishes.getOrDefault(customer, List.of()),
                        heard.getOrDefault(customer, List.of()))
                : ContactBook.none();
    }

    private Contact contact(Row row) throws SQLException {
        return new Contact(
                row.text("id"),
                account(row),
                row.constant(ContactChannel.class, "channel"),
                row.constant(Contact.Direction.class, "direction"),
                row.constant(ContactKind.class, "kind"),
                row.instant("at"),
                row.constant(Contact.Reaction.class, "reaction"),
                row.text("person"),
                row.text("said"),
                result(row));
    }

    private static ContactResult result(Row row) throws SQLException {
        Explanation told = row.text("explanation").isEmpty()
                ? null
                : new Explanation(row.constant(Explanation.Kind.class, "explanation"), row.flag("volunteered"));
        return new ContactResult(
                row.constant(ContactResult.Outcome.class, "outcome"), told, row.dateOrNull("retry_on"));
    }

    private ChannelWish wish(Row row) throws SQLException {
        return new ChannelWish(
                row.text("id"),
                account(row),
                row.constant(ContactChannel.class, "channel"),
                row.constant(ChannelWish.Wish.class, "wish"),
                row.date("on_date"),
                row.text("note"));
    }

    private AccountKey account(Row row) throws SQLException {
        return new AccountKey(organisation, customer(row));
    }

    private static CustomerId customer(Row row) throws SQLException {
        return new CustomerId(row.text("customer"));
    }
}
