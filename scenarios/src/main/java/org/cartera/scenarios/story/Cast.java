package org.cartera.scenarios.story;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.statement.StatementRules;
import org.cartera.scenarios.world.World;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Who and what a story speaks of, by the names that it uses. */
final class Cast {
    private final Organisation organisation;
    private final Currency currency;
    private final Map<CustomerId, Customer> customers = new LinkedHashMap<>();
    private int numbers;
    private @Nullable StatementRules statements;
    private @Nullable DisputePolicy disputes;

    Cast(Organisation organisation, Currency currency) {
        this.organisation = organisation;
        this.currency = currency;
    }

    Organisation organisation() {
        return organisation;
    }

    Currency currency() {
        return currency;
    }

    void statements(StatementRules rules) {
        statements = rules;
    }

    /** How long departments may take, once the rules were read. */
    void disputes(DisputePolicy rules) {
        disputes = rules;
    }

    DisputePolicy disputes() {
        return Objects.requireNonNull(disputes, "the rules were not read");
    }

    StatementRules statements() {
        return Objects.requireNonNull(statements, "the story's rules were not read");
    }

    void add(Customer customer) {
        customers.put(customer.id(), customer);
    }

    /** As the story introduced him. */
    Customer customer(CustomerId id) {
        return Objects.requireNonNull(customers.get(id));
    }

    List<Customer> customers() {
        return List.copyOf(customers.values());
    }

    /** The customer named under {@code customer}; where there is only one, he need not be named. */
    CustomerId customer(YamlMap map) {
        Optional<YamlNode> named = map.find("customer", "client", "for");
        if (named.isPresent()) {
            return customer(named.get(), named.get().text());
        }
        if (customers.size() == 1) {
            return customers.keySet().iterator().next();
        }
        throw map.place().error("needs the key 'customer', because the story has " + customers.size() + " customers");
    }

    CustomerId customer(YamlNode place, String word) {
        List<String> known = new ArrayList<>();
        for (Customer customer : customers.values()) {
            if (Spelling.same(customer.id().value(), word) || Spelling.same(customer.name(), word)) {
                return customer.id();
            }
            known.add(customer.id().value());
        }
        throw place.error("there is no customer '" + word + "'" + Spelling.hint(word, known));
    }

    /** The one customer of the story, where an event names none. */
    CustomerId onlyCustomer(YamlNode place) {
        if (customers.size() == 1) {
            return customers.keySet().iterator().next();
        }
        throw place.error("needs a customer, because the story has " + customers.size());
    }

    AccountKey account(CustomerId customer) {
        return new AccountKey(organisation.id(), customer);
    }

    /** The currency in which a customer is usually billed. */
    Currency currencyOf(CustomerId customer) {
        Customer known = customers.get(customer);
        return known == null || known.currency() == null ? currency : known.currency();
    }

    /** A number for something that the story does not name. */
    String number(String kind) {
        return kind + "-" + ++numbers;
    }

    /** The instalment that a word means; an invoice of several instalments needs a number. */
    InstalmentId instalment(World world, YamlNode place, String word) {
        String text = word.strip().replace('#', '/');
        Optional<Invoice> whole = world.erp().invoice(new InvoiceId(text));
        if (whole.isPresent()) {
            if (whole.get().instalments().size() > 1) {
                throw place.error("invoice " + text + " has "
                        + whole.get().instalments().size() + " instalments; say which one, as in '" + text + "/2'");
            }
            return InstalmentId.of(text, 1);
        }
        int slash = text.lastIndexOf('/');
        if (slash > 0 && text.substring(slash + 1).matches("\\d+")) {
            InstalmentId id = InstalmentId.parse(text);
            Optional<Invoice> invoice = world.erp().invoice(id.invoice());
            if (invoice.isPresent()) {
                if (invoice.get().instalments().stream().noneMatch(one -> one.number() == id.number())) {
                    throw place.error("invoice " + id.invoice() + " has no instalment " + id.number() + ", only "
                            + invoice.get().instalments().size());
                }
                return id;
            }
        }
        throw place.error("there is no invoice '" + text + "' yet" + Spelling.hint(text, invoices(world)));
    }

    Invoice invoice(World world, YamlNode place, String word) {
        return world.erp()
                .invoice(new InvoiceId(word.strip()))
                .orElseThrow(() ->
                        place.error("there is no invoice '" + word + "' yet" + Spelling.hint(word, invoices(world))));
    }

    private static List<String> invoices(World world) {
        return world.erp().invoices().stream()
                .map(invoice -> invoice.id().value())
                .toList();
    }

    /** The open items of an invoice or of one of its instalments on a ledger. */
    static boolean covers(String word, OpenItem item) {
        String text = word.strip().replace('#', '/');
        return item.id().toString().equals(text) || item.id().invoice().value().equals(text);
    }

    /** Refuses a word that names no invoice of the ERP, so that a misspelt one is no silent difference. */
    void known(World world, YamlNode place, String word) {
        String text = word.strip().replace('#', '/');
        int slash = text.lastIndexOf('/');
        boolean part = slash > 0
                && world.erp().invoice(new InvoiceId(text.substring(0, slash))).isPresent();
        if (!part && world.erp().invoice(new InvoiceId(text)).isEmpty()) {
            throw place.error("there is no invoice '" + text + "' yet" + Spelling.hint(text, invoices(world)));
        }
    }
}
