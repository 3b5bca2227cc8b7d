package org.cartera.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Dates, amounts and words as people write them")
class NotationTest {
    private static final Currency COP = Currency.getInstance("COP");

    private static YamlNode node(String text) {
        return YamlNode.read("a.yaml", new StringReader("value: " + text)).map().need("value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-05",
                "2026/3/5",
                "20260305",
                "05/03/2026",
                "5.3.2026",
                "5 March 2026",
                "5 mar 2026",
                "March 5, 2026",
                "5 de marzo de 2026",
                "Thursday 2026-03-05",
                "jueves, 5 de marzo de 2026",
                "2026-03-05 (Thu)",
                "2026-03-05T09:00"
            })
    void aDateInManyNotations(String text) {
        assertThat(Dates.date(node("\"" + text + "\""))).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-13-01", "32/01/2026", "5 Foo 2026", "2026"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> Dates.date(node(text)))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("a.yaml:1: value: '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500000 | COP 1500000.00",
                "1.500.000 | COP 1500000.00",
                "1,500,000.50 | COP 1500000.50",
                "1.500.000,50 | COP 1500000.50",
                "1_500_000 | COP 1500000.00",
                "1 500 000 | COP 1500000.00",
                "$ 1.500.000 | COP 1500000.00",
                "1.500 | COP 1500.00",
                "1,5 | COP 1.50",
                "0.500 | COP 0.50",
                "-200.000 | COP -200000.00",
                "COP -200.000 | COP -200000.00",
                "1.5 million | COP 1500000.00",
                "700 mil | COP 700000.00",
                "USD 700.50 | USD 700.50",
                "700.50 usd | USD 700.50",
                "JPY 100 | JPY 100"
            })
    void anAmountInManyNotations(String text, String amount) {
        assertThat(Amounts.money(node("\"" + text + "\""), COP)).hasToString(amount);
    }

    @Test
    void amountsOfSeveralCurrenciesAreAListOrAMap() {
        List<Money> both = List.of(Money.of("COP", "100"), Money.of("USD", "5"));
        assertThat(Amounts.list(node("[100, USD 5]"), COP)).isEqualTo(both);
        assertThat(Amounts.list(node("{COP: 100, usd: 5}"), COP)).isEqualTo(both);
    }

    @Test
    void aShareIsAPercentageOrAFraction() {
        assertThat(Words.share(node("25 %"))).isEqualByComparingTo("0.25");
        assertThat(Words.share(node("0.25"))).isEqualByComparingTo("0.25");
        assertThat(Words.share(node("25.64 %"))).isEqualByComparingTo("0.2564");
    }

    @Test
    void yesAndNoInBothLanguages() {
        assertThat(Words.yes(node("sí"))).isTrue();
        assertThat(Words.yes(node("yes"))).isTrue();
        assertThat(Words.yes(node("no"))).isFalse();
        assertThatThrownBy(() -> Words.yes(node("maybe"))).hasMessageContaining("neither yes nor no");
    }

    @Test
    void aMisspeltKeyIsRefusedWithItsLineAndTheNearestOne() {
        YamlMap map = YamlNode.read("a.yaml", new StringReader("amount: 5\ndu-date: 2026-03-05\n"))
                .map();
        map.need("amount");
        map.find("dueDate");
        assertThatThrownBy(map::noMore)
                .hasMessage("a.yaml:2: du-date: there is no key 'du-date' here; did you mean 'dueDate'?");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> YamlNode.read("a.yaml", new StringReader("a: 1\nA: 2\n"))
                        .map())
                .hasMessage("a.yaml:2: A: stands here twice");
    }

    @Test
    void twoSpellingsOfOneKeyAreRefused() {
        YamlMap map = YamlNode.read("a.yaml", new StringReader("due: 1\ndueDate: 2\n"))
                .map();
        assertThatThrownBy(() -> map.find("due", "dueDate")).hasMessageContaining("says the same as another key");
    }
}
