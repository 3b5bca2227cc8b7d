package org.cartera.store.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.USD;
import static org.cartera.store.Portfolio.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.money.Money;
import org.cartera.domain.statement.Period;
import org.cartera.domain.statement.Statement;
import org.cartera.domain.statement.StatementArchive.Kept;
import org.cartera.domain.statement.StatementBasis;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementPress;
import org.cartera.domain.statement.StatementPress.Format;
import org.cartera.domain.statement.Statements;
import org.cartera.domain.statement.Statements.Wish;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.cartera.store.casefile.PostgresStatementFacts;
import org.junit.jupiter.api.Test;

/** Statements from what was read into PostgreSQL, kept there. */
class StatementsTest {
    private static final Organisation ORGANISATION =
            new Organisation(COMPANY, "Company", ZoneId.of("America/Bogota"), USD, "CO");
    private static final Period MONTH = new Period(DAY.minusDays(30), DAY);
    private static final Clock LATER = Clock.fixed(NOW.plus(Duration.ofHours(1)), ZoneOffset.UTC);

    private final Portfolio portfolio = new Portfolio().customer("C1", "Acme");
    private final PostgresStatementArchive archive = new PostgresStatementArchive(portfolio.database, portfolio.work);
    private final StatementPress press = (paper, format) -> (format + " " + paper.version() + " "
                    + paper.statement().movements() + paper.statement().closing())
            .getBytes(StandardCharsets.UTF_8);
    private final Statements statements = new Statements(
            new PostgresStatementFacts(portfolio.database),
            portfolio.files,
            (organisation, asOf) -> Portfolio.policies(),
            press,
            archive,
            LATER);

    @Test
    void settledDocumentsAndTheirMoneyAreMovementsToo() {
        portfolio
                .invoice("A", "C1", "USD 100.00", -10)
                .payment("P", "C1", "USD 100.00", DAY.minusDays(5))
                .application("X", "P", "A", "USD 100.00")
                .invoice("B", "C1", "USD 40.00", 90)
                .read();

        Statement statement =
                produce(StatementBasis.VALUE_DATE).drawing().ifDrawn().orElseThrow();

        assertThat(statement.opening()).isEqualTo(Money.parse("USD 40.00"));
        assertThat(statement.movements()).hasSize(2);
        assertThat(statement.closing()).isEqualTo(Money.parse("USD 40.00"));
    }

    @Test
    void producedAgainItIsTheSameVersionUntilSomethingElseIsSaid() {
        portfolio.invoice("A", "C1", "USD 100.00", 5).read();
        Kept first = produce(StatementBasis.VALUE_DATE).kept().orElseThrow();
        assertThat(produce(StatementBasis.VALUE_DATE).kept()).contains(first);

        portfolio
                .payment("P", "C1", "USD 30.00", DAY)
                .application("X", "P", "A", "USD 30.00")
                .read();
        Kept second = produce(StatementBasis.VALUE_DATE).kept().orElseThrow();

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(archive.of(account("C1"))).containsExactly(second, first);
        assertThat(text(first)).startsWith("PDF 1 ").endsWith("USD 100.00");
        assertThat(text(second)).startsWith("PDF 2 ").endsWith("USD 70.00");
    }

    @Test
    void whatWasKnownThenIsReadFromTheGenerationOfThatDay() {
        new Portfolio.At(portfolio.invoice("A", "C1", "USD 100.00", 60), NOW.minus(Duration.ofDays(32))).read();
        portfolio
                .payment("P", "C1", "USD 30.00", DAY.minusDays(45))
                .application("X", "P", "A", "USD 30.00")
                .read();

        Statement then = produce(StatementBasis.KNOWN_THEN).drawing().ifDrawn().orElseThrow();
        Statement today = produce(StatementBasis.VALUE_DATE).drawing().ifDrawn().orElseThrow();

        assertThat(then.opening()).isEqualTo(Money.parse("USD 100.00"));
        assertThat(then.movements()).hasSize(1);
        assertThat(today.opening()).isEqualTo(Money.parse("USD 70.00"));
        assertThat(today.movements()).isEmpty();
        assertThat(then.closing()).isEqualTo(today.closing());
    }

    @Test
    void whatWasKnownOnADayWhoseFactsAreNotKeptIsNeverTakenForNothing() {
        portfolio.invoice("A", "C1", "USD 100.00", 60).read();

        Statements.Outcome outcome = produce(StatementBasis.KNOWN_THEN);

        assertThat(outcome.kept()).isEmpty();
        String rule = outcome.drawing()
                .fold(drawn -> "drawn", blocked -> blocked.ground().rule());
        assertThat(rule).isEqualTo("statement.not-kept");
    }

    @Test
    void aKeptStatementIsNeverChangedAndAFileWithABrokenSealIsNotGivenOut() {
        portfolio.invoice("A", "C1", "USD 100.00", 5).read();
        Kept kept = produce(StatementBasis.VALUE_DATE).kept().orElseThrow();

        assertThatThrownBy(() -> TestDatabase.run(portfolio.raw, "update statement set closing = 1"))
                .hasStackTraceContaining("is not changed");
        TestDatabase.run(
                portfolio.raw,
                "delete from statement_file; insert into statement_file values (" + kept.id()
                        + ", 'PDF', 'other', repeat('0', 64))");
        assertThat(archive.file(kept.id(), Format.PDF)).isEmpty();
    }

    @Test
    void aVersionThatSomebodyElseKeptMeanwhileIsNotKeptTwice() {
        portfolio.invoice("A", "C1", "USD 100.00", 5).read();
        Kept kept = produce(StatementBasis.VALUE_DATE).kept().orElseThrow();

        assertThat(archive.keep(kept, Map.of())).isEmpty();
        assertThat(archive.of(account("C1"))).isEqualTo(List.of(kept));
    }

    private String text(Kept kept) {
        return new String(archive.file(kept.id(), Format.PDF).orElseThrow(), StandardCharsets.UTF_8);
    }

    private Statements.Outcome produce(StatementBasis basis) {
        return statements.produce(
                new Wish(account("C1"), MONTH, USD, StatementForm.BALANCE_FORWARD, basis, Locale.forLanguageTag("es")),
                ORGANISATION,
                "ana");
    }
}
