package org.cartera.documents.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankSink;
import org.cartera.domain.bank.BankStatement;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final String SABANA = Read.textOf("colombia.csv", StandardCharsets.UTF_8);

    @Test
    void theHeadingIsFoundBelowTheBanksName() {
        Read read = Read.table(SABANA, Mappings.SABANA);

        assertThat(read.format()).isEqualTo("CSV");
        assertThat(read.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("COP 1250000.50", "COP 1250000.50", "COP -25000.00");
        BankLine first = read.line(0);
        assertThat(first.account()).isEqualTo("123-456789-01");
        assertThat(first.booked()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(first.payer().name()).isEqualTo("FERRETERÍA EL TORNILLO S.A.S.");
        assertThat(first.remittance().text()).isEqualTo("PAGO PROVEEDOR; FACTURA FV-5001");
        assertThat(first.remittance().references()).containsExactly("FV-5001");
        assertThat(first.bankReference()).isEqualTo("1001");
        assertThat(first.place()).isEqualTo("line 6");
        assertThat(read.line(2).valued()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(read.line(2).remittance().text()).isEqualTo("COMISIÓN \"ACH\"");
    }

    @Test
    void theRunningBalanceGivesOpeningAndClosingAndTheDays() {
        assertThat(Read.table(SABANA, Mappings.SABANA).statements())
                .containsExactly(new BankStatement(
                        null,
                        "123-456789-01",
                        Money.of("COP", "1").currency(),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 3),
                        Money.of("COP", "10000000"),
                        Money.of("COP", "12475001")));
    }

    @Test
    void newestFirstIsAnOrderToo() {
        List<String> rows = new ArrayList<>(Arrays.asList(SABANA.split("\n")).subList(5, 9));
        Collections.reverse(rows);
        String heading = SABANA.split("\n")[4];

        Read read = Read.table(heading + "\n" + String.join("\n", rows) + "\n", Mappings.SABANA);

        assertThat(read.statements().get(0).opening()).isEqualTo(Money.of("COP", "10000000"));
        assertThat(read.statements().get(0).closing()).isEqualTo(Money.of("COP", "12475001"));
    }

    @Test
    void aMissingLineBreaksTheRunningBalance() {
        String without = SABANA.replaceFirst("(?m)^02/03/2026;02/03/2026;TRANSF.*\n", "");

        assertThat(Read.refused(without.getBytes(StandardCharsets.UTF_8), Mappings.SABANA)
                        .reason())
                .isEqualTo(Reason.BALANCE);
        assertThat(Read.refused(without.getBytes(StandardCharsets.UTF_8), Mappings.SABANA)
                        .place())
                .isEqualTo("line 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String charset) {
        byte[] marked = ("\uFEFF" + SABANA).getBytes(Charset.forName(charset));

        assertThat(Read.bytes(marked, Mappings.SABANA)).isEqualTo(Read.table(SABANA, Mappings.SABANA));
    }

    @Test
    void anotherEncodingIsReadWhereTheMappingSaysSoAndElseRefused() {
        byte[] windows = SABANA.getBytes(Charset.forName("windows-1252"));

        assertThat(Read.refused(windows, Mappings.SABANA).reason()).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(Read.bytes(windows, in("windows-1252"))).isEqualTo(Read.table(SABANA, Mappings.SABANA));
        assertThat(Read.refused(windows, in("no such")).reason()).isEqualTo(Reason.WRONG_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", "|"})
    void everyUsualSeparatorIsFound(String separator) {
        String other = "date;amount\n2026-03-02;1,5\n".replace(",", "@").replace(";", separator);
        String text = other.replace("1@5", separator.equals(",") ? "\"1,5\"" : "1,5");

        assertThat(Read.table(text, Mappings.dated("yyyy-MM-dd", ',')).lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250,50 | 1250.50",
                "1250,5 | 1250.50",
                "-1.250,50 | -1250.50",
                "1 250,50- | -1250.50",
                "(1.250,50) | -1250.50",
                "1'250,50 | 1250.50",
                "$ 1.250,50 | 1250.50",
                "-$1.250,50 | -1250.50",
                "EUR 7 | 7.00",
                "1.000.000 | 1000000.00",
                "12,00 DB | -12.00",
                "12,00CR | 12.00",
                ",5 | 0.50",
            })
    void amountsAreReadAsBanksWriteThem(String text, String amount) {
        String table = "date;amount\n2026-03-02;" + text + "\n";

        assertThat(Read.table(table, Mappings.dated("yyyy-MM-dd", ',')).line(0).amount())
                .isEqualTo(Money.of("EUR", amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.25",
                "1,250.50",
                "12.50.00",
                "1,234",
                "1e5",
                "--5",
                "(5",
                "-5-",
                "abc",
                "1.250 000",
                "NaN",
                "-",
                "$"
            })
    void anAmountThatMayMeanSomethingElseIsRefused(String text) {
        String table = "date;amount\n2026-03-02;" + text + "\n";

        assertThat(Read.refused(table.getBytes(StandardCharsets.UTF_8), Mappings.dated("yyyy-MM-dd", ','))
                        .reason())
                .isEqualTo(Reason.BAD_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 03/04/2026, 2026-04-03",
        "MM/dd/yyyy, 03/04/2026, 2026-03-04",
        "d/M/yy, 3/4/26, 2026-04-03",
        "dd-MMM-yyyy, 03-Apr-2026, 2026-04-03",
        "d 'de' MMMM 'de' yyyy, 3 de abril de 2026, 2026-04-03",
        "yyyyMMdd, 20260403, 2026-04-03",
        "dd/MM/yyyy HH:mm, 03/04/2026 23:59, 2026-04-03",
    })
    void aDateIsReadByThePatternAlone(String pattern, String text, LocalDate date) {
        String table = "date;amount\n" + text + ";5\n";

        assertThat(Read.table(table, Mappings.dated(pattern, ',')).line(0).booked())
                .isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/13/2026", "30/02/2026", "2026-03-02", "3/4/26", "03/04/2026 x", "hoy"})
    void aDateThatThePatternDoesNotReadIsRefused(String text) {
        String table = "date;amount\n" + text + ";5\n";

        assertThat(Read.refused(table.getBytes(StandardCharsets.UTF_8), Mappings.dated("dd/MM/yyyy", ','))
                        .reason())
                .isEqualTo(Reason.BAD_DATE);
    }

    @Test
    void aTableWithoutAMappingIsRefusedWithItsHeading() {
        assertThat(Read.refused(SABANA).reason()).isEqualTo(Reason.NO_MAPPING);
        assertThat(Read.refused(SABANA).values().get(0)).startsWith("Fecha | Fecha valor | ");
    }

    @Test
    void theSavedMappingThatFitsTheHeadingIsTaken() {
        List<BankLine> lines = new ArrayList<>();
        List<ColumnMapping> saved = List.of(Mappings.dated("yyyy", '.'), Mappings.plain(false), Mappings.SABANA);

        new AllBankFiles(() -> saved).read(Read.file(SABANA.getBytes(StandardCharsets.UTF_8), null), sink(lines));

        assertThat(lines).isEqualTo(Read.table(SABANA, Mappings.SABANA).lines());
    }

    @Test
    void aFileThatStopsInALineIsTruncated() {
        String cut = SABANA.substring(0, SABANA.indexOf("12.475.001,00"));

        assertThat(Read.refused(cut.getBytes(StandardCharsets.UTF_8), Mappings.SABANA)
                        .reason())
                .isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void anOpenQuoteIsTruncated() {
        assertThat(Read.refused(
                                "date;amount\n2026-03-02;\"5".getBytes(StandardCharsets.UTF_8),
                                Mappings.dated("yyyy-MM-dd", ','))
                        .reason())
                .isEqualTo(Reason.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "\uFEFF"})
    void anEmptyFileIsRefusedAsSuch(String text) {
        assertThat(Read.refused(text).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void aHeadingAloneIsEmpty() {
        assertThat(Read.refused("date;amount\n".getBytes(StandardCharsets.UTF_8), Mappings.dated("yyyy-MM-dd", ','))
                        .reason())
                .isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 …", "Dear Sir or Madam", "{\"a\": 1}"})
    void whatIsNoBankFileIsRefused(String text) {
        assertThat(Read.refused(text).reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @Test
    void aFileAboveTheLimitIsRefusedWhateverItsSizeIsSaidToBe() {
        byte[] content = SABANA.getBytes(StandardCharsets.UTF_8);
        AllBankFiles small = new AllBankFiles(List::of, 100, 1000);
        BankFile liar = new BankFile("f", 10, () -> new ByteArrayInputStream(content), Mappings.SABANA);
        List<BankLine> lines = new ArrayList<>();

        assertThat(catchThrowableOfType(BankFileRefused.class, () -> small.read(liar, sink(lines)))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(lines).isEmpty();
    }

    @Test
    void accountsThatFollowEachOtherAreStatementsOfTheirOwn() {
        String table = "account,booked,valued,amount,currency,payer,payer account,reference,number,text\n"
                + "A,2026-03-02,2026-03-02,5.00,EUR,,,,,\nA,2026-03-02,2026-03-02,6.00,EUR,,,,,\n"
                + "B,2026-03-02,2026-03-02,7.00,USD,,,,,\n";

        assertThat(Read.table(table, Mappings.plain(false)).statements())
                .extracting(BankStatement::account)
                .containsExactly("A", "B");
    }

    private static ColumnMapping in(String charset) {
        ColumnMapping utf = Mappings.SABANA;
        return new ColumnMapping(
                utf.name(), utf.columns(), utf.datePattern(), ',', ';', charset, utf.account(), utf.currency());
    }

    private static BankSink sink(List<BankLine> lines) {
        return new BankSink() {
            @Override
            public void statement(BankStatement statement) {}

            @Override
            public void line(BankLine line) {
                lines.add(line);
            }
        };
    }
}
