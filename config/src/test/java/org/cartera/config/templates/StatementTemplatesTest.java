package org.cartera.config.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.statement.StatementBasis.KNOWN_THEN;
import static org.cartera.domain.statement.StatementBasis.VALUE_DATE;
import static org.cartera.domain.statement.StatementForm.BALANCE_FORWARD;
import static org.cartera.domain.statement.StatementForm.OPEN_ITEM;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cartera.domain.money.Money;
import org.cartera.domain.statement.Statement;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementNote;
import org.cartera.domain.statement.StatementPress;
import org.cartera.domain.statement.StatementPress.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The statement's template in every form and language against a golden file. Run with {@code -Dgolden.write=true} to write
 * the golden files anew, then read the difference.
 */
class StatementTemplatesTest {
    private final StatementPress press = GivenStatement.press();

    static Stream<Arguments> everyFormInEveryLanguage() {
        return Stream.of(StatementForm.values())
                .flatMap(form -> Stream.of("es", "en").map(language -> Arguments.of(form, language)));
    }

    @ParameterizedTest
    @MethodSource("everyFormInEveryLanguage")
    void saysWhatItsGoldenFileSays(StatementForm form, String language) throws IOException {
        String html = html(
                GivenStatement.with("COP", 6)
                        .receipt("RC-900", LocalDate.of(2026, 11, 20), Money.of("COP", "40000.00"))
                        .statement(form, form == OPEN_ITEM ? VALUE_DATE : KNOWN_THEN),
                language);

        Golden.check(language + "/statement-" + form + ".html", html.replaceAll("base64,[^\"]*", "base64,"));
    }

    @ParameterizedTest
    @MethodSource("everyFormInEveryLanguage")
    void leavesNoReferenceAndNoTextOfTheErpUnescaped(StatementForm form, String language) {
        String html = html(GivenStatement.with("EUR", 3).statement(form, VALUE_DATE), language);

        assertThat(html).doesNotContain("$").doesNotContain("<Bogotá").contains("El Tornillo &amp; Cía.");
    }

    @Test
    void everyStateHasItsNoteInBothLanguages() {
        Statement statement = GivenStatement.with("USD", 3).statement(OPEN_ITEM, VALUE_DATE);
        for (String language : List.of("es", "en")) {
            List<String> notes = Stream.of(StatementNote.Kind.values())
                    .map(kind -> press.set(
                            GivenStatement.paper(
                                    statement,
                                    new StatementNote(kind, Money.of("USD", "1250.50"), LocalDate.of(2026, 12, 5)),
                                    language),
                            Format.HTML))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .map(html -> html.replaceAll("(?s).*?<p class=\"note\">(.*?)</p>.*", "$1"))
                    .toList();
            assertThat(notes)
                    .doesNotHaveDuplicates()
                    .allSatisfy(note -> assertThat(note).doesNotContain("$").endsWith("."));
            assertThat(notes.get(StatementNote.Kind.OVERDUE.ordinal())).contains("USD");
        }
    }

    @Test
    void aStatementWithoutLinesSaysSo() {
        Statement statement = GivenStatement.with("COP", 0).statement(BALANCE_FORWARD, VALUE_DATE);
        assertThat(html(statement, "es")).contains("Sin movimientos en el periodo.", "Su cuenta está al día");
    }

    private String html(Statement statement, String language) {
        StatementNote note = StatementNote.of(statement, List.of());
        return new String(
                press.set(GivenStatement.paper(statement, note, language), Format.HTML), StandardCharsets.UTF_8);
    }
}
