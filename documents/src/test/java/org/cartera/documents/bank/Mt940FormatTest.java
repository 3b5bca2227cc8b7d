package org.cartera.documents.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankLine.Kind;
import org.cartera.domain.bank.BankStatement;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mt940FormatTest {
    private static final String GERMAN = Read.textOf("german.mt940", StandardCharsets.UTF_8);
    private static final String COLOMBIAN = Read.textOf("bancolombia.mt940", StandardCharsets.UTF_8);
    private static final String DUTCH = Read.textOf("dutch.mt940", StandardCharsets.UTF_8);

    @Test
    void pagesAreOneStatement() {
        Read read = Read.text(GERMAN);

        assertThat(read.format()).isEqualTo("MT940");
        assertThat(read.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.id()).isEqualTo("43");
            assertThat(statement.account()).isEqualTo("37040044/0532013000");
            assertThat(statement.through()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(statement.opening()).isEqualTo(Money.of("EUR", "1000"));
            assertThat(statement.closing()).isEqualTo(Money.of("EUR", "1187.35"));
        });
        assertThat(read.lines())
                .extracting(line -> line.amount().amount().toPlainString())
                .containsExactly("500.00", "-200.00", "-12.65", "-100.00");
    }

    @Test
    void germanSubfieldsTellPayerPurposeAndNumbers() {
        BankLine line = Read.text(GERMAN).line(0);

        assertThat(line.payer()).isEqualTo(new Payer("Mueller + Soehne KG", "DE02120300000000202051", "BYLADEM1001"));
        assertThat(line.remittance().text()).isEqualTo("Rechnung FV-1001 vom 12.02.2026");
        assertThat(line.endToEnd()).isEqualTo("PAGO-77");
        assertThat(line.bankReference()).isEqualTo("2026030211223344");
        assertThat(line.valued()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(line.booked()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(line.place()).isEqualTo("line 6");
    }

    @Test
    void returnsFeesAndReversalsAreToldApartAndWhatIsExpectedIsLeftOut() {
        Read read = Read.text(GERMAN);

        assertThat(read.lines())
                .extracting(BankLine::kind)
                .containsExactly(Kind.TRANSFER, Kind.RETURN, Kind.CHARGE, Kind.REVERSAL);
        assertThat(read.line(1).reason()).isEqualTo("914");
    }

    @Test
    void aBookingDateBesideTheNewYearGetsTheYearNearestToTheValueDate() {
        BankLine line = Read.text(COLOMBIAN).line(0);

        assertThat(line.valued()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(line.booked()).isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    void plainTextIsJoinedWhereTheBankCutIt() {
        Read read = Read.text(COLOMBIAN);

        assertThat(read.line(0).remittance().text()).endsWith("FACTURA FV-2001");
        assertThat(read.line(0).endToEnd()).isEqualTo("FV-2001");
        assertThat(read.line(1).remittance().text()).isEqualTo("COMISION TRANSFERENCIA");
        assertThat(read.line(1).kind()).isEqualTo(Kind.CHARGE);
    }

    @Test
    void aReferenceThatOnlyNamesAWordOfTheTextIsNoneOfThePayers() {
        String text = ":20:A\n:25:NL69INGB0123456789EUR\n:28C:1/1\n:60F:C260219EUR10,00\n"
                + ":61:2602200220C1,50NTRFPREF//0001\n:86:/PREF/M0003333/REMI/USTD//TOTAAL/\n"
                + ":62F:C260220EUR11,50\n-\n";

        assertThat(Read.text(text).line(0).endToEnd()).isNull();
    }

    @Test
    void codeWordsBetweenSlashesTellPayerReferenceOriginalAmountAndCharges() {
        Read read = Read.text(DUTCH);

        assertThat(read.line(0).payer()).isEqualTo(new Payer("J. de Vries BV", "NL91ABNA0417164300", "ABNANL2A"));
        assertThat(read.line(0).remittance().text()).isEqualTo("Factuur FV-3001 en FV-3002");
        assertThat(read.line(0).endToEnd()).isNull();
        assertThat(read.line(0).instructed()).isEqualTo(Money.of("USD", "110"));
        assertThat(read.line(0).charges()).isEqualTo(Money.of("EUR", "0.50"));
        assertThat(read.line(1).payer()).isEqualTo(new Payer("Atelier SA", "BE71096123456769", "GKCCBEBB"));
        assertThat(read.line(1).remittance().references()).containsExactly("RF18539007547034");
        assertThat(read.statements()).extracting(BankStatement::opening).containsExactly(Money.of("EUR", "-10"));
    }

    @Test
    void severalStatementsInAFileStaySeveral() {
        Read read = Read.text(GERMAN + DUTCH + COLOMBIAN);

        assertThat(read.statements())
                .extracting(BankStatement::account)
                .containsExactly("37040044/0532013000", "NL12ABNA0123456789", "00412345678");
        assertThat(read.lines()).hasSize(8);
    }

    @Test
    void blanksForABookingDateMeanTheValueDate() {
        assertThat(COLOMBIAN).contains(":61:2512310102C12500000,50N");
        BankLine line = Read.text(COLOMBIAN.replace(":61:2512310102C12500000,50N", ":61:251231    C12500000,50N"))
                .line(0);

        assertThat(line.booked()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(line.amount()).isEqualTo(Money.of("COP", "12500000.50"));
    }

    @Test
    void anAmountWithoutDecimalsNeedsNoComma() {
        assertThat(COLOMBIAN).contains("D25000,00NCOM");

        assertThat(Read.text(COLOMBIAN.replace("D25000,00NCOM", "D25000NCOM"))
                        .line(1)
                        .amount())
                .isEqualTo(Money.of("COP", "-25000"));
    }

    @Test
    void lettersOfWindowsAreReadAsSuch() {
        byte[] windows = COLOMBIAN.replace("FERRETERIA", "FERRETERÍA").getBytes(Charset.forName("windows-1252"));

        assertThat(Read.bytes(windows, null).line(0).remittance().text()).contains("FERRETERÍA");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C260105COP162475000,50 | C260105COP162475000,51 | BALANCE",
                ":60F:C251231COP150000000,00 | :64: | MISSING",
                ":62F:C260105COP162475000,50 | :64: | TRUNCATED",
                "C12500000,50N | C12500000.50N | BAD_AMOUNT",
                "C12500000,50N | C12500000,505N | BAD_AMOUNT",
                ":61:251231 | :61:251331 | BAD_DATE",
                "2512310102C | 2512310230C | BAD_DATE",
                "D25000,00NCOM | X25000,00NCOM | UNREADABLE",
                "C251231COP | C251231XQX | BAD_CURRENCY",
                "C260105COP | C260105USD | BAD_CURRENCY",
                ":25:00412345678 | :64: | MISSING",
            })
    void whatCannotBeUnderstoodIsRefused(String text, String instead, Reason reason) {
        assertThat(COLOMBIAN).contains(text);
        assertThat(Read.refused(COLOMBIAN.replace(text, instead)).reason()).isEqualTo(reason);
    }

    @Test
    void aPageThatDoesNotGoOnWhereTheLastOneEndedIsRefused() {
        assertThat(Read.refused(GERMAN.replace(":60M:C260302EUR1300,00", ":60M:C260302EUR1301,00"))
                        .reason())
                .isEqualTo(Reason.BALANCE);
    }

    @Test
    void aBlockThatIsNotClosedIsTruncated() {
        String cut = GERMAN.substring(0, GERMAN.lastIndexOf("-}"));

        assertThat(Read.refused(cut).reason()).isEqualTo(Reason.TRUNCATED);
    }
}
