package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartera.domain.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Totals of invoices, as OFBiz rounds them")
class InvoiceTotalReadingTest extends OfbizReading {
    @Test
    @DisplayName("taxes are summed by authority before they are rounded: 30.63, not 30.62")
    void totalsLikeOfbiz() {
        erp.invoice("CI1", "C1", "-3.000")
                .line("CI1", "00002", "INV_FPROD_ITEM", "2", "15.990")
                .line("CI1", "00003", "ITM_PROMOTION_ADJ", "1", "-2.900")
                .line("CI1", "00004", "ITM_SHIPPING_CHARGES", "1", "3.000");
        tax("CI1", "00005", "1.519", "UT_TAXMAN", "UT");
        tax("CI1", "00006", "0.032", "UT_UTAH_TAXMAN", "UT-UTAH");
        tax("CI1", "00007", "-0.006", "UT_UTAH_TAXMAN", "UT-UTAH");

        assertThat(read().invoice("CI1").total()).isEqualTo(Money.of("USD", "30.63"));
    }

    @Test
    void taxWithoutAnAuthorityIsOneGroupWhateverItsPlace() {
        erp.invoice("I1", "C1", "10");
        tax("I1", "00002", "0.004", null, "CO-DC");
        tax("I1", "00003", "0.004", null, "CO-ANT");

        assertThat(read().invoice("I1").total()).isEqualTo(Money.of("USD", "10.01"));
    }

    @Test
    void valueAddedTaxIsNoneOfOfbizTaxTypesAndRoundsLineByLine() {
        erp.invoice("I1", "C1", "10");
        erp.line("I1", "00002", "ITM_VAT_TAX", "1", "0.004").line("I1", "00003", "ITM_VAT_TAX", "1", "0.004");

        assertThat(read().invoice("I1").total()).isEqualTo(Money.of("USD", "10.00"));
    }

    @Test
    void aLineWithoutQuantityCountsOnceAndOneWithoutAmountIsWorthNothing() {
        erp.invoice("I1", "C1", "10")
                .line("I1", "00002", "INV_FPROD_ITEM", null, "5.5")
                .line("I1", "00003", null, "7", null);

        assertThat(read().invoice("I1").total()).isEqualTo(Money.of("USD", "15.50"));
    }

    @Test
    void halfACentIsRoundedAwayFromZeroOnEachLine() {
        erp.invoice("I1", "C1", "0.005")
                .line("I1", "00002", "INV_FPROD_ITEM", "1", "0.005")
                .line("I1", "00003", "ITM_PROMOTION_ADJ", "1", "-1.005");

        assertThat(read().invoice("I1").total()).isEqualTo(Money.of("USD", "-0.99"));
    }

    @Test
    void anInvoiceWithoutLinesOwesNothing() {
        erp.invoice("I1", "C1", "10").run("delete from invoice_item");

        assertThat(read().invoice("I1").total()).isEqualTo(Money.of("USD", "0"));
    }

    private void tax(String invoice, String number, String amount, String authority, String place) {
        erp.insert(
                "invoice_item",
                "invoice_id",
                invoice,
                "invoice_item_seq_id",
                number,
                "invoice_item_type_id",
                "ITM_SALES_TAX",
                "amount",
                amount,
                "tax_auth_party_id",
                authority,
                "tax_auth_geo_id",
                place);
    }
}
