package org.cartera.config.templates;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cartera.documents.letter.PdfPages;
import org.cartera.documents.message.Look;
import org.cartera.documents.statement.PayTo;
import org.cartera.documents.statement.SlipFormat;
import org.cartera.documents.statement.Stationery;
import org.cartera.documents.statement.VelocityStatements;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.domain.statement.Period;
import org.cartera.domain.statement.Statement;
import org.cartera.domain.statement.StatementBasis;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementNote;
import org.cartera.domain.statement.StatementPaper;
import org.cartera.domain.statement.StatementPress;

/** Statements of an invented customer, with as many invoices as a test wants, every third of them half paid. */
final class GivenStatement {
    static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    static final OrganisationId ORGANISATION = new OrganisationId("Company");
    private static final AccountKey ACCOUNT = AccountKey.of("Company", "C-81324");
    private final String currency;
    private final List<Invoice> invoices = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Application> applications = new ArrayList<>();

    private GivenStatement(String currency) {
        this.currency = currency;
    }

    static GivenStatement with(String currency, int count) {
        GivenStatement given = new GivenStatement(currency);
        for (int i = 1; i <= count; i++) {
            LocalDate issued = LocalDate.of(2026, 10, 1).plusDays((i * 7L) % 60);
            given.invoice("FV-2026-" + (1000 + i), issued, Money.of(currency, (150_000 + i * 1_111) + ".50"), i);
            if (i % 3 == 0) {
                given.paid(
                        "RC-" + (500 + i),
                        issued.plusDays(12),
                        "FV-2026-" + (1000 + i),
                        Money.of(currency, "75000.00"));
            }
        }
        return given;
    }

    GivenStatement invoice(String id, LocalDate issued, Money total, int number) {
        String reference = number % 2 == 0 ? "OC-" + (7_700 + number) + " <Bogotá & Cía>" : null;
        List<Instalment> whole = List.of(new Instalment(1, issued.plusDays(30), Instalment.DueSource.INVOICE, total));
        invoices.add(new Invoice(
                new InvoiceId(id),
                ACCOUNT,
                Invoice.Kind.INVOICE,
                Invoice.Status.OPEN,
                issued,
                total,
                whole,
                reference,
                null,
                null));
        return this;
    }

    GivenStatement receipt(String id, LocalDate day, Money amount) {
        payments.add(new Payment(
                new PaymentId(id),
                ACCOUNT,
                Payment.Direction.RECEIPT,
                Payment.State.EFFECTIVE,
                day,
                amount,
                null,
                null,
                null));
        return this;
    }

    GivenStatement paid(String id, LocalDate day, String invoice, Money amount) {
        receipt(id, day, amount);
        applications.add(new Application("A" + id, new PaymentId(id), new InvoiceId(invoice), null, null, amount));
        return this;
    }

    StatementPaper paper(StatementForm form, StatementBasis basis, String language) {
        Statement statement = statement(form, basis);
        return paper(statement, StatementNote.of(statement, List.of()), language);
    }

    static StatementPaper paper(Statement statement, StatementNote note, String language) {
        return new StatementPaper(
                statement,
                note,
                new Organisation(
                        new OrganisationId("Company"),
                        "Distribuidora Andina S.A.S.",
                        ZoneId.of("America/Bogota"),
                        null,
                        "CO"),
                StatementPaper.numberOf(statement),
                1,
                List.of("Calle 13 # 45-67", "Bogotá D.C."),
                Locale.forLanguageTag(language));
    }

    Statement statement(StatementForm form, StatementBasis basis) {
        Customer customer = new Customer(
                new CustomerId("C-81324"),
                "Ferretería El Tornillo & Cía.",
                Customer.Kind.COMPANY,
                true,
                "900.123.456-7",
                null,
                "es",
                "CO",
                null,
                Set.of());
        CustomerFacts facts = new CustomerFacts(
                ACCOUNT, customer, List.of(), invoices, payments, applications, List.of(), List.of(), List.of());
        return Statement.of(
                        facts,
                        facts,
                        new Statement.Ask(
                                NOVEMBER,
                                Currency.getInstance(currency),
                                form,
                                basis,
                                new LedgerTerms(BusinessCalendar.EVERY_DAY, false, 30),
                                Buckets.standard()))
                .ifDrawn()
                .orElseThrow();
    }

    static StatementPress press() {
        Stationery stationery = new Stationery(
                new ShippedTemplates(),
                Look.plain(new Look.Contact("", "cartera@andina.example", "601 555 0100")),
                new PayTo(
                        "Distribuidora Andina S.A.S.",
                        "DE89 3704 0044 0532 0130 00",
                        "COBADEFFXXX",
                        List.of("Bancolombia, cuenta corriente 123-456789-01"),
                        new SlipFormat("7709998726789", 10, 10, "yyyyMMdd")));
        return new VelocityStatements(organisation -> stationery, new PdfPages());
    }
}
