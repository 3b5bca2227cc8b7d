package org.cartera.documents.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankLine.Kind;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamtFormatTest {
    private static final String SEPA = Read.textOf("sepa-camt.053.001.02.xml", StandardCharsets.UTF_8);

    @Test
    void aStatementTellsItsAccountItsDaysAndItsBalances() {
        Read read = Read.text(SEPA);

        assertThat(read.format()).isEqualTo("camt.053");
        assertThat(read.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.id()).isEqualTo("0352C5320260302203047");
            assertThat(statement.account()).isEqualTo("DE89370400440532013000");
            assertThat(statement.opening()).isEqualTo(Money.of("EUR", "1000"));
            assertThat(statement.closing()).isEqualTo(Money.of("EUR", "1887.35"));
        });
    }

    @Test
    void aTransferTellsWhoPaidWhatForAndUnderWhichNumbers() {
        BankLine line = Read.text(SEPA).line(0);

        assertThat(line.amount()).isEqualTo(Money.of("EUR", "500"));
        assertThat(line.booked()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(line.valued()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(line.bankReference()).isEqualTo("2026030211223344");
        assertThat(line.endToEnd()).isEqualTo("PAGO-77");
        assertThat(line.payer()).isEqualTo(new Payer("Müller & Söhne KG", "DE02120300000000202051", "BYLADEM1001"));
        assertThat(line.remittance()).isEqualTo(Remittance.text("Rechnung FV-1001 vom 12.02.2026"));
        assertThat(line.kind()).isEqualTo(Kind.TRANSFER);
        assertThat(line.place()).isEqualTo("entry 1");
    }

    @Test
    void aBatchIsToldTransferByTransfer() {
        List<BankLine> lines = Read.text(SEPA).lines().subList(1, 3);

        assertThat(lines).extracting(BankLine::place).containsExactly("entry 2, transfer 1", "entry 2, transfer 2");
        assertThat(lines).extracting(line -> line.payer().name()).containsExactly("Acme SL", "Beta SARL");
        assertThat(lines).extracting(BankLine::endToEnd).containsOnlyNulls();
        assertThat(lines.get(0).remittance().references()).containsExactly("RF18539007547034");
        assertThat(lines.get(1).remittance().documents())
                .containsExactly(
                        new Remittance.Document("FV-1002", Money.of("EUR", "350"), Money.of("EUR", "7"), "SKTO"));
    }

    @Test
    void aReturnedDebitNamesTheCustomerAndTheReasonAndAFeeIsACharge() {
        Read read = Read.text(SEPA);

        assertThat(read.line(3).kind()).isEqualTo(Kind.RETURN);
        assertThat(read.line(3).reason()).isEqualTo("AM04");
        assertThat(read.line(3).payer().name()).isEqualTo("Gamma OHG");
        assertThat(read.line(3).valued()).isEqualTo(read.line(3).booked());
        assertThat(read.line(4).kind()).isEqualTo(Kind.CHARGE);
        assertThat(read.line(4).remittance().text()).isEqualTo("Kontoführung");
    }

    @Test
    void whatIsOnlyPendingIsLeftOut() {
        assertThat(Read.text(SEPA).lines()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "<Amt Ccy=\"EUR\">350.00</Amt>, <Amt Ccy=\"EUR\">351.00</Amt>, COUNT",
        "1887.35, 1887.36, BALANCE",
        "<NbOfTxs>2, <NbOfTxs>3, COUNT",
        "<NbOfNtries>5, <NbOfNtries>6, COUNT",
        "<Sum>212.65, <Sum>212.66, COUNT",
        "<Amt Ccy=\"EUR\">500.00</Amt><CdtDbtInd>, <Amt Ccy=\"USD\">500.00</Amt><CdtDbtInd>, BAD_CURRENCY",
        "500.00</Amt><CdtDbtInd>, 500.001</Amt><CdtDbtInd>, BAD_AMOUNT",
        "500.00</Amt><CdtDbtInd>, 5e2</Amt><CdtDbtInd>, BAD_AMOUNT",
        "<Dt>2026-03-03</Dt></ValDt>, <Dt>2026-02-30</Dt></ValDt>, BAD_DATE",
        "<CdtDbtInd>DBIT</CdtDbtInd><Sts>, <CdtDbtInd>MINUS</CdtDbtInd><Sts>, UNREADABLE",
        "<IBAN>DE89370400440532013000</IBAN>, , MISSING",
        "<Sts>BOOK</Sts>, , MISSING",
        "</Stmt>, , UNREADABLE",
        "encoding=\"UTF-8\", encoding=\"UTF-99\", WRONG_ENCODING",
    })
    void whatDoesNotAddUpOrCannotBeUnderstoodIsRefused(String text, String instead, Reason reason) {
        assertThat(Read.refused(SEPA.replaceFirst("\\Q" + text + "\\E", instead == null ? "" : instead))
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void theRefusalNamesThePlace() {
        assertThat(Read.refused(SEPA.replace("350.00</Amt>", "351.00</Amt>")).place())
                .isEqualTo("entry 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            })
    void aDocumentTypeIsHostile(String type) {
        assertThat(Read.refused(SEPA.replace("<Document", type + "<Document")).reason())
                .isEqualTo(Reason.HOSTILE);
    }

    @Test
    void aFileThatEndsInTheMiddleIsTruncated() {
        assertThat(Read.refused(SEPA.substring(0, SEPA.indexOf("Beta SARL"))).reason())
                .isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void bytesThatAreNotInTheDeclaredEncodingAreRefused() {
        assertThat(Read.refused(SEPA.getBytes(StandardCharsets.ISO_8859_1), null)
                        .reason())
                .isEqualTo(Reason.WRONG_ENCODING);
    }

    @Test
    void theDeclaredEncodingIsFollowed() {
        byte[] latin = SEPA.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Read.bytes(latin, null)).isEqualTo(Read.text(SEPA));
        assertThat(Read.bytes(("\uFEFF" + SEPA).getBytes(StandardCharsets.UTF_16BE), null))
                .isEqualTo(Read.text(SEPA));
    }

    @Test
    void laterVersionsHavePartiesInBetweenAndChargesInRecords() {
        Read read = Read.resource("sepa-camt.053.001.08.xml");
        BankLine line = read.line(0);

        assertThat(line.amount()).isEqualTo(Money.of("USD", "1083.50"));
        assertThat(line.instructed()).isEqualTo(Money.of("EUR", "1000"));
        assertThat(line.charges()).isEqualTo(Money.of("USD", "1.50"));
        assertThat(line.payer()).isEqualTo(new Payer("Ultramar SA", "99-1", "COLOCOBM"));
        assertThat(line.bankReference()).isEqualTo("T-1");
        assertThat(line.remittance().documents())
                .containsExactly(
                        new Remittance.Document("FV-8001", Money.of("EUR", "1000"), Money.of("EUR", "20"), "discount"));
        assertThat(read.line(1).kind()).isEqualTo(Kind.REVERSAL);
        assertThat(read.line(1).amount()).isEqualTo(Money.of("JPY", "-500"));
    }

    @Test
    void severalStatementsEachHaveTheirOwnAccountAndDays() {
        assertThat(Read.resource("sepa-camt.053.001.08.xml").statements())
                .extracting(one -> one.id() + " " + one.account() + " " + one.from() + " " + one.through())
                .containsExactly("S8-1 0012-345678 2026-03-01 2026-03-02", "S8-2 9 null null");
    }

    @Test
    void aBatchWhoseTransfersCarryNoAmountsStaysOneLineThatSaysAllOfIt() {
        Read read = Read.resource("camt.054.001.04.xml");

        assertThat(read.format()).isEqualTo("camt.054");
        assertThat(read.line(0).amount()).isEqualTo(Money.of("CHF", "75"));
        assertThat(read.line(0).remittance().text()).isEqualTo("FV-1 FV-2");
        assertThat(read.line(0).bankReference()).isEqualTo("B-1");
    }

    @Test
    void aBatchMayHoldBothDirectionsInSeveralDetails() {
        assertThat(Read.resource("camt.054.001.04.xml").lines().subList(1, 3))
                .extracting(line -> line.amount().amount().toPlainString())
                .containsExactly("40.00", "-10.00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void theVersionInTheNamespaceDoesNotMatter(int version) {
        String other = SEPA.replace("camt.053.001.02", String.format("camt.053.001.%02d", version));

        assertThat(Read.text(other)).isEqualTo(Read.text(SEPA));
    }

    @Test
    void theChargesOfAnEntryAreThoseOfItsSingleTransferAndOfNoneOfABatch() {
        String charges = "<Chrgs><Amt Ccy=\"EUR\">3.00</Amt></Chrgs><NtryDtls>";
        Read read = Read.text(SEPA.replace("<NtryDtls>", charges));

        assertThat(read.line(0).charges()).isEqualTo(Money.of("EUR", "3"));
        assertThat(read.line(1).charges()).isNull();
        assertThat(read.line(2).charges()).isNull();
    }

    @Test
    void aSingleTransferOfAnotherAmountThanItsEntrysMustSayWhichChargesMadeTheDifference() {
        String less = SEPA.replace("<TxAmt><Amt Ccy=\"EUR\">500.00", "<TxAmt><Amt Ccy=\"EUR\">503.00");

        assertThat(Read.refused(less).reason()).isEqualTo(Reason.COUNT);
        assertThat(Read.text(less.replaceFirst("<NtryDtls>", "<Chrgs><Amt Ccy=\"EUR\">3.00</Amt></Chrgs><NtryDtls>"))
                        .line(0)
                        .amount())
                .isEqualTo(Money.of("EUR", "500"));
    }
}
