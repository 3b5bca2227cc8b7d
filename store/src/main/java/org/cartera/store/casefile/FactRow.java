package org.cartera.store.casefile;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.BillingAccount;
import org.cartera.domain.receivable.BillingAccountId;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.domain.receivable.Rejected;
import org.cartera.store.Row;
import org.cartera.store.facts.InstalmentText;

/** Makes facts of the rows of the fact tables. */
public final class FactRow {

    private FactRow() {}

    public static Organisation organisation(Row row) throws SQLException {
        return new Organisation(
                new OrganisationId(row.text("key")),
                row.text("name"),
                java.time.ZoneId.of(row.text("zone")),
                row.currencyOrNull("base_currency"),
                row.textOrNull("country"));
    }

    static Customer customer(Row row) throws SQLException {
        return new Customer(
                new CustomerId(row.text("key")),
                row.text("name"),
                row.constant(Customer.Kind.class, "kind"),
                row.flag("active"),
                row.textOrNull("tax_id"),
                row.currencyOrNull("currency"),
                row.textOrNull("language"),
                row.textOrNull("country"),
                row.textOrNull("zone"),
                Set.copyOf(row.texts("classifications")));
    }

    static ContactPoint contactPoint(Row row) throws SQLException {
        return new ContactPoint(
                row.text("id"),
                new CustomerId(row.text("customer")),
                row.constant(ContactPoint.Kind.class, "kind"),
                row.text("purpose"),
                row.text("value"),
                row.date("from_date"),
                row.dateOrNull("through_date"));
    }

    /** @param key of the row, and the account of its customer: hundreds of rows share one */
    static Invoice invoice(Row row, String key, AccountKey account) throws SQLException {
        Money total = row.money("currency", "total");
        LocalDate due = row.dateOrNull("due");
        List<Instalment> instalments =
                new InstalmentText(due, row.textOrNull("due_source"), row.textOrNull("instalments")).instalments(total);
        String order = row.textOrNull("order_id");
        return new Invoice(
                new InvoiceId(key),
                account,
                row.constant(Invoice.Kind.class, "kind"),
                row.constant(Invoice.Status.class, "status"),
                row.date("issued"),
                total,
                instalments,
                row.textOrNull("reference"),
                order == null ? null : new OrderId(order),
                row.dateOrNull("delivered"));
    }

    static Payment payment(Row row, OrganisationId organisation) throws SQLException {
        return new Payment(
                new PaymentId(row.text("key")),
                account(row, organisation),
                row.constant(Payment.Direction.class, "direction"),
                row.constant(Payment.State.class, "state"),
                row.date("effective"),
                row.money("currency", "amount"),
                row.moneyOrNull("actual_currency", "actual"),
                row.textOrNull("reference"),
                row.textOrNull("method"));
    }

    static Application application(Row row) throws SQLException {
        String invoice = row.textOrNull("invoice");
        String billingAccount = row.textOrNull("billing_account");
        String toPayment = row.textOrNull("to_payment");
        return new Application(
                row.text("key"),
                new PaymentId(row.text("payment")),
                invoice == null ? null : new InvoiceId(invoice),
                billingAccount == null ? null : new BillingAccountId(billingAccount),
                toPayment == null ? null : new PaymentId(toPayment),
                row.money("currency", "amount"));
    }

    static OpenOrder order(Row row, OrganisationId organisation) throws SQLException {
        String soldTo = row.textOrNull("sold_to");
        return new OpenOrder(
                new OrderId(row.text("key")),
                account(row, organisation),
                soldTo == null ? null : new CustomerId(soldTo),
                row.date("ordered"),
                row.dateOrNull("deliver_by"),
                row.text("status"),
                row.money("currency", "not_invoiced"),
                row.money("currency", "shipped_not_invoiced"));
    }

    static BillingAccount billingAccount(Row row, OrganisationId organisation) throws SQLException {
        return new BillingAccount(
                new BillingAccountId(row.text("key")),
                account(row, organisation),
                row.moneyOrNull("limit_currency", "limit_amount"),
                row.dateOrNull("from_date"),
                row.dateOrNull("through_date"));
    }

    static ExchangeRate rate(Row row) throws SQLException {
        return new ExchangeRate(
                row.currency("from_currency"),
                row.currency("to_currency"),
                row.date("since"),
                row.dateOrNull("through_date"),
                row.decimal("factor"));
    }

    public static Rejected rejected(Row row, OrganisationId organisation) throws SQLException {
        String customer = row.textOrNull("customer");
        AccountKey account = customer == null ? null : new AccountKey(organisation, new CustomerId(customer));
        return new Rejected(
                row.constant(FactKind.class, "kind"),
                row.text("erp_key"),
                account,
                row.constant(Rejected.Reason.class, "reason"),
                row.texts("details"));
    }

    private static AccountKey account(Row row, OrganisationId organisation) throws SQLException {
        return new AccountKey(organisation, new CustomerId(row.text("customer")));
    }
}
