package org.cartera.documents.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cartera.documents.bank.Written.Movement;
import org.cartera.domain.bank.BankLine;

/** Whatever moves on an account comes back from a file of each format as it was written. */
class ComesBackTest {

    @Property(tries = 50)
    void fromCamt(@ForAll("movements") List<Movement> movements) {
        comesBack(movements, Read.text(Written.camt(movements)));
    }

    @Property(tries = 50)
    void fromMt940(@ForAll("movements") List<Movement> movements) {
        comesBack(movements, Read.text(Written.mt940(movements)));
    }

    @Property(tries = 50)
    void fromBai2(@ForAll("movements") List<Movement> movements) {
        LocalDate day = movements.get(0).booked();
        List<Movement> ofOneDay = movements.stream()
                .map(one -> new Movement(day, one.valued(), one.amount(), one.number(), one.name(), one.text()))
                .toList();
        Read read = Read.text(Written.bai2(ofOneDay));

        assertThat(read.lines())
                .extracting(line -> line.remittance().text().replaceFirst("^ORIG CO NAME:.* ORIG ID:1 ", ""))
                .containsExactlyElementsOf(ofOneDay.stream().map(Movement::text).toList());
        assertThat(read.lines())
                .extracting(ComesBackTest::withoutText)
                .containsExactlyElementsOf(
                        ofOneDay.stream().map(ComesBackTest::withoutText).toList());
    }

    @Property(tries = 50)
    void fromCsv(@ForAll("movements") List<Movement> movements) {
        comesBack(movements, Read.table(Written.csv(movements), Mappings.plain(true)));
    }

    @Property(tries = 20)
    void fromXlsx(@ForAll("movements") List<Movement> movements) {
        comesBack(movements, Read.bytes(Written.xlsx(movements), Mappings.plain(false)));
    }

    @Provide
    Arbitrary<List<Movement>> movements() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 800).map(day -> LocalDate.of(2025, 1, 1)
                .plusDays(day));
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-9999999.99"), new BigDecimal("9999999.99"))
                .ofScale(2)
                .filter(amount -> amount.signum() != 0);
        Arbitrary<String> words = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> texts = words.list().ofMinSize(1).ofMaxSize(8).map(list -> String.join(" ", list));
        Arbitrary<String> names = words.list().ofMinSize(1).ofMaxSize(2).map(list -> "N " + String.join(" ", list));
        return Combinators.combine(days, Arbitraries.integers().between(-5, 30), amounts, words, names, texts)
                .as((day, later, amount, number, name, text) ->
                        new Movement(day, day.plusDays(later), amount, "N" + number, name, text))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static void comesBack(List<Movement> movements, Read read) {
        assertThat(read.statements()).hasSize(1);
        assertThat(read.lines())
                .extracting(line -> withoutText(line) + line.remittance().text())
                .containsExactlyElementsOf(movements.stream()
                        .map(one -> withoutText(one) + one.text())
                        .toList());
    }

    private static String withoutText(BankLine line) {
        return String.join(
                "|",
                line.account(),
                line.booked().toString(),
                line.valued().toString(),
                line.amount().toString(),
                line.bankReference(),
                line.payer().name(),
                line.kind().name(),
                "");
    }

    private static String withoutText(Movement one) {
        return String.join(
                "|",
                Written.ACCOUNT,
                one.booked().toString(),
                one.valued().toString(),
                Written.money(one).toString(),
                one.number(),
                one.name(),
                "TRANSFER",
                "");
    }
}
