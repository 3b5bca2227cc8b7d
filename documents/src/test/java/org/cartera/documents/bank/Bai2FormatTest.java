package org.cartera.documents.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankLine.Kind;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Bai2FormatTest {
    private static final String US = Read.textOf("us.bai2", StandardCharsets.UTF_8);

    @Test
    void everyAccountIsAStatementWithItsLedgerBalances() {
        Read read = Read.text(US);

        assertThat(read.format()).isEqualTo("BAI2");
        assertThat(read.statements())
                .extracting(one -> one.account() + " " + one.id() + " " + one.opening() + " " + one.closing())
                .containsExactly(
                        "0975312468 260302-17 USD 5000.00 USD 16350.65", "0975312469 260302-17 CAD 0.00 CAD 1.00");
        assertThat(read.statements()).allSatisfy(one -> {
            assertThat(one.from()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(one.through()).isEqualTo(LocalDate.of(2026, 3, 2));
        });
    }

    @Test
    void theTypeCodeGivesTheSignAndTheKindAndAmountsHaveTheCurrencysDecimals() {
        assertThat(Read.text(US).lines())
                .extracting(line -> line.amount() + " " + line.kind())
                .containsExactly(
                        "USD 1900.00 TRANSFER",
                        "USD 10000.00 TRANSFER",
                        "USD 450.65 TRANSFER",
                        "USD -500.00 TRANSFER",
                        "USD -500.00 CHARGE",
                        "CAD 1.00 TRANSFER");
    }

    @Test
    void referencesTextAndPayerAreReadPastEveryFundsType() {
        Read read = Read.text(US);

        assertThat(read.line(0).bankReference()).isEqualTo("IA000131");
        assertThat(read.line(0).endToEnd()).isEqualTo("PAYMENT 77");
        assertThat(read.line(0).payer().name()).isEqualTo("FASTENERS INC");
        assertThat(read.line(0).remittance().text())
                .isEqualTo("ORIG CO NAME:FASTENERS INC ORIG ID:9000 INVOICE FV-4001, FV-4002");
        assertThat(read.line(1).valued()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(read.line(1).bankReference()).isEqualTo("WT0001");
        assertThat(read.line(1).payer().name()).isEqualTo("ACME LLC");
        assertThat(read.line(2).bankReference()).isEqualTo("LB0001");
        assertThat(read.line(2).endToEnd()).isNull();
        assertThat(read.line(5).bankReference()).isEqualTo("X1");
        assertThat(read.line(5).remittance().text()).isEqualTo("FIRST SECOND");
    }

    @Test
    void amountsOfACurrencyWithoutDecimalsHaveNone() {
        String yen = US.replace(",USD,2/", ",JPY,2/").replace("0975312469,CAD", "0975312469,JPY");

        assertThat(Read.text(yen).lines().get(0).amount()).isEqualTo(Money.of("JPY", "190000"));
    }

    @Test
    void aReportOfTheRunningDayHasNoBalances() {
        Read read = Read.text(US.replace(",USD,2/", ",USD,3/")
                .replace("015,1635065", "015,9635065")
                .replace("4610195", "12610195")
                .replace("4610395", "12610395"));

        assertThat(read.statements().get(0).closing()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "49,4610195,10/ | 49,4610196,10/ | COUNT",
                "49,4610195,10/ | 49,4610195,11/ | COUNT",
                "98,4610395,2, | 98,4610395,3, | COUNT",
                "99,4610395,1,20/ | 99,4610395,1,21/ | COUNT",
                "99,4610395,1,20/ | '' | TRUNCATED",
                "16,142,190000,0 | 16,142,1900.00,0 | BAD_AMOUNT",
                "16,142,190000,0 | 16,142,190000,Q | UNREADABLE",
                "16,142,190000,0 | 17,142,190000,0 | UNREADABLE",
                "1,260302,2359 | 1,261302,2359 | BAD_DATE",
                "1,260302,2359 | 4,260302,2359 | UNREADABLE",
                "2359,USD | 2359,DOL | BAD_CURRENCY",
                "03,0975312468 | 03, | MISSING",
            })
    void whatDoesNotAddUpOrCannotBeUnderstoodIsRefused(String text, String instead, Reason reason) {
        assertThat(US).contains(text);
        assertThat(Read.refused(US.replace(text, instead)).reason()).isEqualTo(reason);
    }

    @Test
    void balancesThatTheTransactionsDoNotMakeAreRefused() {
        String other = US.replace("015,1635065", "015,1635066")
                .replace("4610195", "4610196")
                .replace("4610395", "4610396");

        assertThat(Read.refused(other).reason()).isEqualTo(Reason.BALANCE);
        assertThat(Read.refused(other).place()).isEqualTo("line 12");
    }

    @Test
    void theKindsOfReturnsAndReversals() {
        String returned = US.replace("16,475,", "16,555,").replace("16,698,", "16,552,");

        assertThat(Read.text(returned).lines()).extracting(BankLine::kind).contains(Kind.RETURN, Kind.REVERSAL);
    }
}
