package org.cartera.store.facts;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.customer.Relationship;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.BillingAccount;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.FactKey;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.KeyPrint;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.Rejected;
import org.cartera.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Writes the facts of one read down as rows; the columns stand in the order of {@link FactTable}. */
final class StagingSink implements FactSink {
    private final OrganisationId organisation;
    private final Staging staging;
    private final KeyComparison comparison;
    private @Nullable String mark;

    StagingSink(OrganisationId organisation, Staging staging) {
        this.organisation = organisation;
        this.staging = staging;
        this.comparison = new KeyComparison(organisation, staging);
    }

    @Override
    public void organisation(Organisation fact) {
        organisation(fact, 0);
    }

    @Override
    public void organisation(Organisation fact, long print) {
        write(FactTable.ORGANISATION, fact.id().value(), row -> row.text(fact.name())
                .text(fact.zone().getId())
                .plain(fact.baseCurrency())
                .text(fact.country())
                .plain(print));
    }

    @Override
    public void customer(Customer fact) {
        customer(fact, 0);
    }

    @Override
    public void customer(Customer fact, long print) {
        write(FactTable.CUSTOMER, fact.id().value(), row -> row.text(fact.name())
                .plain(fact.kind())
                .plain(fact.active())
                .text(fact.taxId())
                .plain(fact.currency())
                .text(fact.language())
                .text(fact.country())
                .text(fact.zone())
                .texts(new TreeSet<>(fact.classifications()))
                .plain(print));
    }

    @Override
    public void contactPoint(ContactPoint fact) {
        contactPoint(fact, 0);
    }

    @Override
    public void contactPoint(ContactPoint fact, long print) {
        write(FactTable.CONTACT_POINT, FactKey.of(fact), row -> row.text(
                        fact.customer().value())
                .text(fact.id())
                .plain(fact.kind())
                .text(fact.purpose())
                .text(fact.value())
                .plain(fact.from())
                .plain(fact.through())
                .plain(print));
    }

    @Override
    public void relationship(Relationship fact) {
        relationship(fact, 0);
    }

    @Override
    public void relationship(Relationship fact, long print) {
        write(FactTable.RELATIONSHIP, FactKey.of(fact), row -> row.text(
                        fact.from().value())
                .text(fact.to().value())
                .text(fact.type())
                .text(fact.roleFrom())
                .text(fact.roleTo())
                .plain(fact.since())
                .plain(fact.through())
                .plain(print));
    }

    @Override
    public void invoice(Invoice fact, long print) {
        write(FactTable.INVOICE, fact.id().value(), row -> {
            row.text(own(fact.account()))
                    .plain(fact.kind())
                    .plain(fact.status())
                    .plain(fact.issued());
            row.money(fact.total());
            InstalmentText.of(fact.instalments()).write(row);
            row.text(fact.reference())
                    .text(text(fact.order()))
                    .plain(fact.delivered())
                    .plain(print);
        });
    }

    @Override
    public void payment(Payment fact) {
        payment(fact, 0);
    }

    @Override
    public void payment(Payment fact, long print) {
        write(FactTable.PAYMENT, fact.id().value(), row -> row.text(own(fact.account()))
                .plain(fact.direction())
                .plain(fact.state())
                .plain(fact.effective())
                .money(fact.amount())
                .money(fact.actual())
                .text(fact.reference())
                .text(fact.method())
                .plain(print));
    }

    @Override
    public void application(Application fact) {
        application(fact, 0);
    }

    @Override
    public void application(Application fact, long print) {
        write(FactTable.APPLICATION, fact.id(), row -> row.text(fact.payment().value())
                .text(text(fact.invoice()))
                .text(text(fact.billingAccount()))
                .text(text(fact.toPayment()))
                .money(fact.amount())
                .plain(print));
    }

    @Override
    public void openOrder(OpenOrder fact) {
        openOrder(fact, 0);
    }

    @Override
    public void openOrder(OpenOrder fact, long print) {
        CustomerId soldTo = fact.soldTo();
        write(FactTable.ORDER, fact.id().value(), row -> row.text(own(fact.account()))
                .text(text(soldTo))
                .plain(fact.ordered())
                .plain(fact.deliverBy())
                .text(fact.status())
                .money(fact.notInvoiced())
                .amount(fact.shippedNotInvoiced().amount())
                .plain(print));
    }

    @Override
    public void billingAccount(BillingAccount fact) {
        billingAccount(fact, 0);
    }

    @Override
    public void billingAccount(BillingAccount fact, long print) {
        write(FactTable.BILLING_ACCOUNT, fact.id().value(), row -> row.text(own(fact.account()))
                .money(fact.limit())
                .plain(fact.from())
                .plain(fact.through())
                .plain(print));
    }

    @Override
    public void exchangeRate(ExchangeRate fact) {
        exchangeRate(fact, 0);
    }

    @Override
    public void exchangeRate(ExchangeRate fact, long print) {
        write(FactTable.EXCHANGE_RATE, FactKey.of(fact), row -> row.plain(fact.from())
                .plain(fact.to())
                .plain(fact.since())
                .plain(fact.through())
                .amount(fact.factor())
                .plain(print));
    }

    @Override
    public void rejected(Rejected fact) {
        AccountKey account = fact.account();
        write(FactTable.REJECTED, fact.kind() + "/" + fact.key() + "/" + fact.reason(), row -> row.plain(fact.kind())
                .text(fact.key())
                .plain(fact.reason())
                .text(account == null ? null : own(account))
                .texts(fact.values()));
    }

    @Override
    public void mark(String left) {
        mark = left;
    }

    /** What the connector left behind; null where it left nothing. */
    @Nullable
    String mark() {
        return mark;
    }

    @Override
    public Set<String> compare(FactKind kind, Iterator<KeyPrint> present) {
        try {
            return comparison.compare(kind, present);
        } catch (SQLException e) {
            throw new StoreException("Comparing " + kind + " keys of organisation " + organisation + " failed", e);
        }
    }

    @Override
    public void only(FactKind kind, Set<String> scopes) {
        try {
            comparison.endOthers(kind, scopes);
        } catch (SQLException e) {
            throw new StoreException("Ending " + kind + " facts of organisation " + organisation + " failed", e);
        }
    }

    private void write(FactTable table, String key, java.util.function.Consumer<CopyRows> columns) {
        try {
            CopyRows row = staging.row(table).text(key);
            columns.accept(row);
            staging.ended(table, row);
        } catch (SQLException e) {
            throw new StoreException("Taking " + table + " " + key + " of organisation " + organisation + " failed", e);
        }
    }

    private String own(AccountKey account) {
        if (!account.organisation().equals(organisation)) {
            throw new IllegalArgumentException("A read of organisation " + organisation + " was handed " + account);
        }
        return account.customer().value();
    }

    /** Ids print as they are. */
    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
