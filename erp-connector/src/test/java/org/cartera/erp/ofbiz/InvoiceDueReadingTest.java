package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.OrderId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Due dates and instalments, from the invoice, its terms, its order or its agreement")
class InvoiceDueReadingTest extends OfbizReading {
    private String refused(String id) {
        return read().refusal(FactKind.INVOICE, id);
    }

    @Test
    void theDueDateIsTheDayInTheErpsZone() {
        erp.invoice("I1", "C1", "10").run("update invoice set due_date = '2024-04-01 04:59:59+00'");

        assertThat(instalments("I1"))
                .containsExactly(
                        new Instalment(1, LocalDate.of(2024, 3, 31), DueSource.INVOICE, Money.of("USD", "10")));
    }

    @Test
    void withoutDueDateAndTermsThePolicyDecides() {
        erp.invoice("I1", "C1", "10");

        assertThat(instalments("I1")).containsExactly(new Instalment(1, null, DueSource.POLICY, Money.of("USD", "10")));
    }

    @Test
    @DisplayName("instalments by percent: the last takes the cent that is left")
    void instalmentsByPercent() {
        erp.invoice("I1", "C1", "100.01");
        term("FIN_PAY_NETDAYS_3", "I1", "90", "33.34");
        term("FIN_PAY_NETDAYS_1", "I1", "30", "33.33");
        term("FIN_PAY_NETDAYS_2", "I1", "60", "33.33");

        assertThat(instalments("I1"))
                .containsExactly(
                        instalment(1, "2024-03-31", "33.33"),
                        instalment(2, "2024-04-30", "33.33"),
                        instalment(3, "2024-05-30", "33.35"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"30, -", "30, 60", "30, 101", "-, 100", "-1, 100", "30, 0", "99999999999, 100"})
    void percentagesThatAreMissingOrDoNotMakeAHundredMakeNoInstalments(String days, String percent) {
        erp.invoice("I1", "C1", "10");
        term("FIN_PAY_NETDAYS_1", "I1", days, percent);

        assertThat(refused("I1")).startsWith("BAD_TERMS[FIN_PAY_NETDAYS_1,");
    }

    @Test
    void theInvoicesOwnDueDateIsStrongerThanAnyTerm() {
        erp.invoice("I1", "C1", "10").run("update invoice set due_date = '2024-03-20 23:59:59-05'");
        term("FIN_PAYMENT_TERM", "I1", "60", null);

        assertThat(instalments("I1"))
                .containsExactly(
                        new Instalment(1, LocalDate.of(2024, 3, 20), DueSource.INVOICE, Money.of("USD", "10")));
    }

    @Test
    void theInvoicesTermsAreStrongerThanTheOrdersAndThoseThanTheAgreements() {
        erp.invoice("I1", "C1", "10");
        erp.insert("order_header", "order_id", "O1", "order_type_id", "SALES_ORDER", "status_id", "ORDER_COMPLETED");
        erp.insert(
                "order_item_billing",
                "order_id",
                "O1",
                "order_item_seq_id",
                "1",
                "invoice_id",
                "I1",
                "invoice_item_seq_id",
                "00001",
                "quantity",
                1);
        agreement("G1", "C1", "Company", null, null, "45");
        assertThat(instalments("I1"))
                .extracting(Instalment::source, Instalment::due)
                .containsExactly(tuple(DueSource.AGREEMENT_TERM, "2024-04-15"));

        erp.insert(
                "order_term",
                "term_type_id",
                "FIN_PAYMENT_TERM",
                "order_id",
                "O1",
                "order_item_seq_id",
                "_NA_",
                "term_days",
                20);
        assertThat(instalments("I1"))
                .extracting(Instalment::source, Instalment::due)
                .containsExactly(tuple(DueSource.ORDER_TERM, "2024-03-21"));

        term("FIN_PAYMENT_TERM", "I1", "10", null);
        assertThat(instalments("I1"))
                .extracting(Instalment::source, Instalment::due)
                .containsExactly(tuple(DueSource.INVOICE_TERM, "2024-03-11"));
        assertThat(read().invoice("I1").order()).isEqualTo(new OrderId("O1"));
    }

    @Test
    void anAgreementHoldsOnlyBetweenItsDates() {
        erp.invoice("I1", "C1", "10");
        agreement("G1", "Company", "C1", "2020-01-01", "2024-02-01", "15");
        agreement("G2", "Company", "C1", "2024-02-01", "2025-01-01", "25");
        agreement("G3", "Company", "C1", "2025-01-01", null, "35");

        assertThat(instalments("I1")).extracting(Instalment::due).containsExactly(LocalDate.of(2024, 3, 26));
    }

    private void term(String type, String invoice, String days, String percent) {
        erp.insert(
                "invoice_term",
                "invoice_term_id",
                type + invoice,
                "term_type_id",
                type,
                "invoice_id",
                invoice,
                "invoice_item_seq_id",
                "_NA_",
                "term_days",
                days,
                "term_value",
                percent);
    }

    private void agreement(String id, String from, String to, String since, String through, String days) {
        erp.insert(
                "agreement",
                "agreement_id",
                id,
                "agreement_type_id",
                "SALES_AGREEMENT",
                "party_id_from",
                from,
                "party_id_to",
                to,
                "from_date",
                since == null ? null : since + " 00:00-05",
                "thru_date",
                through == null ? null : through + " 00:00-05");
        erp.insert(
                "agreement_term",
                "agreement_term_id",
                "T" + id,
                "agreement_id",
                id,
                "term_type_id",
                "FIN_PAYMENT_TERM",
                "term_days",
                days);
    }

    private List<Instalment> instalments(String id) {
        Invoice invoice = read().invoice(id);
        assertThat(invoice.id()).isEqualTo(new InvoiceId(id));
        return invoice.instalments();
    }

    private static Instalment instalment(int number, String due, String amount) {
        return new Instalment(number, LocalDate.parse(due), DueSource.INVOICE_TERM, Money.of("USD", amount));
    }

    private static org.assertj.core.groups.Tuple tuple(DueSource source, String due) {
        return org.assertj.core.api.Assertions.tuple(source, LocalDate.parse(due));
    }
}
