package org.cartera.store.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.bank.FakeBank.receipt;
import static org.cartera.store.bank.FakeBank.statement;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankSink;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.domain.reconciliation.BankIntake.Known;
import org.cartera.domain.reconciliation.BankIntake.Outcome;
import org.cartera.domain.reconciliation.BankIntake.Taken;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.Test;

class BankIntakeTest {
    private final Portfolio portfolio = new Portfolio();
    private final FakeBank bank = new FakeBank();
    private final PostgresBankBook book = new PostgresBankBook(portfolio.database, portfolio.work);
    private final BankIntake intake = new BankIntake(bank, book, 1_000, portfolio.clock);

    @Test
    void whatAFileTellsIsKeptToTheLetter() {
        BankLine line = new BankLine(
                FakeBank.OURS,
                DAY,
                DAY.minusDays(1),
                Money.parse("USD 10.50"),
                Money.parse("EUR 9.10"),
                Money.parse("USD 0.30"),
                BankLine.Kind.TRANSFER,
                "B\\1",
                "E2E\t1",
                new org.cartera.domain.bank.Payer("Ñandú \"S.A.\"", "ES12", "BIC"),
                new Remittance(
                        List.of("RF18", "a,b"),
                        List.of(new Remittance.Document("F1", Money.parse("USD 4.00"), null, "damage")),
                        "two\nlines"),
                "AC04",
                "entry 1");

        take(bank.file("a", line));

        PostgresMatchBook matches = new PostgresMatchBook(portfolio.database);
        assertThat(matches.search(COMPANY).questions(matches.due(COMPANY, 10, false)))
                .singleElement()
                .satisfies(question -> assertThat(question.line()).isEqualTo(line));
    }

    @Test
    void theSameContentTwiceBringsNothingWhateverItsName() {
        Taken first = (Taken) take(bank.file("a", receipt(DAY, "10.00", "Uno", "")));

        assertThat(take(FakeBank.named("other/a", "a"))).isEqualTo(new Known(first.file()));
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void overlappingDaysBringOnlyWhatIsNew() {
        BankLine monday = receipt(DAY, "10.00", "Uno", "F1");
        BankLine tuesday = receipt(DAY.plusDays(1), "20.00", "Dos", "F2");
        BankLine wednesday = receipt(DAY.plusDays(2), "30.00", "Tres", "F3");

        take(bank.file("two days", monday, tuesday));

        assertThat(((Taken) take(bank.file("week", monday, tuesday, wednesday))).fresh())
                .isEqualTo(1);
        assertThat(lines()).isEqualTo(3);
    }

    @Test
    void twoRealEqualTransfersAreTwo() {
        BankLine twin = receipt(DAY, "10.00", "Uno", "F1");

        take(bank.file("a", twin, twin));
        take(bank.file("b", twin, twin, twin));

        assertThat(lines()).isEqualTo(3);
    }

    @Test
    void aStatementThatGoesOnTellsFurtherMovementsInWhicheverOrderTheyCome() {
        BankLine twin = receipt(DAY, "10.00", "Uno", "F1");
        BankFile morning = bank.file("morning", sink -> {
            sink.statement(statement("1", "100.00", "110.00"));
            sink.line(twin);
        });
        BankFile evening = bank.file("evening", sink -> {
            sink.statement(statement("2", "110.00", "120.00"));
            sink.line(twin);
        });

        take(evening);
        take(morning);
        assertThat(lines()).isEqualTo(2);

        take(bank.file("both again", sink -> {
            sink.statement(statement("1", "100.00", "110.00"));
            sink.line(twin);
            sink.statement(statement("2", "110.00", "120.00"));
            sink.line(twin);
        }));
        take(bank.file("evening again", sink -> {
            sink.statement(statement("2", "110.00", "120.00"));
            sink.line(twin);
        }));
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void aWeekThatOpensWhereTheLastOneClosedBringsNothingThatItsDaysBrought() {
        BankLine monday = receipt(DAY, "10.00", "Uno", "F1");
        BankLine sunday = receipt(DAY.minusDays(1), "5.00", "Uno", "F0");
        take(bank.file("sunday", sink -> {
            sink.statement(statement("1", "95.00", "100.00"));
            sink.line(sunday);
        }));
        take(bank.file("monday", sink -> {
            sink.statement(statement("2", "100.00", "110.00"));
            sink.line(monday);
        }));

        take(bank.file("week", sink -> {
            sink.statement(statement("W7", "100.00", "120.00"));
            sink.line(monday);
            sink.line(receipt(DAY.plusDays(1), "10.00", "Uno", "F2"));
        }));

        assertThat(lines()).isEqualTo(3);
    }

    @Test
    void aFileThatIsRefusedInTheMiddleLeavesItsReasonAndNothingElse() {
        Consumer<BankSink> broken = sink -> {
            sink.statement(statement("1", "0.00", "10.00"));
            sink.line(receipt(DAY, "10.00", "Uno", ""));
            throw new BankFileRefused(Reason.BAD_DATE, "line 2", "31/02/2026");
        };

        assertThat(take(bank.file("broken", broken))).isInstanceOf(BankIntake.Refused.class);

        assertThat(lines()).isZero();
        assertThat(TestDatabase.one(portfolio.raw, "select count(*) from bank_statement"))
                .isEqualTo("0");
        assertThat(book.files(COMPANY, 10)).singleElement().satisfies(file -> {
            assertThat(file.refusal().reason()).isEqualTo(Reason.BAD_DATE);
            assertThat(file.refusal().place()).isEqualTo("line 2");
            assertThat(file.refusal().values()).containsExactly("31/02/2026");
        });
        assertThat(take(bank.file("broken", receipt(DAY, "10.00", "Uno", "")))).isInstanceOf(Taken.class);
    }

    @Test
    void aFileThatIsTooLargeIsNotEvenRead() {
        BankFile large =
                new BankFile("large", 1_001, FakeBank.named("large", "large").content(), null);

        assertThat(take(large)).isInstanceOf(BankIntake.Refused.class);
        assertThat(lines()).isZero();
    }

    @Test
    void nothingIsSeenBeforeTheEndAndADeathInTheMiddleLeavesNothing() {
        BankFile dying = bank.file("dying", sink -> {
            for (int i = 0; i < 5_000; i++) {
                sink.line(receipt(DAY, "10.00", "Uno", "F" + i));
            }
            assertThat(lines()).isZero();
            TestDatabase.run(
                    portfolio.raw,
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and"
                            + " pid <> pg_backend_pid() and state = 'idle in transaction'");
            for (int i = 0; i < 5_000; i++) {
                sink.line(receipt(DAY, "10.00", "Dos", "G" + i));
            }
        });

        assertThatThrownBy(() -> take(dying)).isInstanceOf(RuntimeException.class);

        assertThat(lines()).isZero();
        assertThat(book.files(COMPANY, 10)).isEmpty();
        assertThat(((Taken) take(bank.file("dying", receipt(DAY, "10.00", "Uno", "F1")))).fresh())
                .isEqualTo(1);
    }

    private Outcome take(BankFile file) {
        return intake.take(COMPANY, file, "ana");
    }

    private long lines() {
        return Long.parseLong(TestDatabase.one(portfolio.raw, "select count(*) from bank_line"));
    }

    @Test
    void aMappingIsKeptAndReplacedByItsName() {
        PostgresColumnMappings mappings = new PostgresColumnMappings(portfolio.database);
        Map<Column, String> columns = Map.of(Column.BOOKED, "Fecha", Column.AMOUNT, "Valor");
        mappings.save(new ColumnMapping("B", columns, "dd/MM/yyyy", ',', null, null, "1", "COP"), "ana", Portfolio.NOW);
        ColumnMapping corrected = new ColumnMapping("B", columns, "d/M/yyyy", ',', ';', "ISO-8859-1", null, null);

        mappings.save(corrected, "ana", Portfolio.NOW);

        assertThat(mappings.saved()).containsExactly(corrected);
    }
}
