package org.cartera.store.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.USD;
import static org.cartera.store.Portfolio.account;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.cartera.domain.comparison.Compare;
import org.cartera.domain.comparison.ComparisonBook.Noted;
import org.cartera.domain.comparison.ComparisonDesk;
import org.cartera.domain.comparison.ComparisonDesk.Answer;
import org.cartera.domain.comparison.ComparisonPolicy;
import org.cartera.domain.comparison.ComparisonProgress;
import org.cartera.domain.comparison.Decided;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.comparison.Finding;
import org.cartera.domain.comparison.ListEntry;
import org.cartera.domain.comparison.Raised;
import org.cartera.domain.comparison.Surroundings;
import org.cartera.domain.comparison.TakeList;
import org.cartera.domain.comparison.TheirFiles;
import org.cartera.domain.comparison.TheirLine;
import org.cartera.domain.comparison.Topic;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.cartera.store.casefile.PostgresStatementFacts;
import org.junit.jupiter.api.Test;

/** A customer's list from upload to the signed paper, kept in PostgreSQL. */
class ComparisonStoreTest {
    private static final Clock LATER = Clock.fixed(NOW.plus(Duration.ofHours(1)), ZoneOffset.UTC);
    private static final Organisation ORGANISATION =
            new Organisation(COMPANY, "Company", ZoneId.of("America/Bogota"), USD, "CO");
    private static final ColumnMapping MAPPING =
            new ColumnMapping("C1", Map.of(Column.AMOUNT, "Valor"), "dd/MM/yyyy", ',', ';', null, null, "USD");

    private final Portfolio portfolio = new Portfolio().customer("C1", "Acme").customer("C2", "Beta");
    private final PostgresComparisonBook book = new PostgresComparisonBook(portfolio.database, portfolio.work);
    private final World world = new World();
    private final List<BankFile> read = new ArrayList<>();
    private List<TheirLine> told = new ArrayList<>();
    private final TheirFiles files = file -> {
        read.add(file);
        if (file.name().equals("bad")) {
            throw new BankFileRefused(BankFileRefused.Reason.UNREADABLE, "line 3", "CSV", "x");
        }
        return new TheirFiles.Told("CSV", told, null, DAY);
    };
    private final Compare compare = new Compare(book, world, LATER);
    private final TakeList take = new TakeList(files, book, compare, world, LATER);
    private final ComparisonDesk desk = new ComparisonDesk(
            book,
            compare,
            world,
            (paper, language) -> (language + " " + paper.findings().size()).getBytes(StandardCharsets.UTF_8),
            LATER);

    @Test
    void aListIsComparedAsItIsTakenAndItsDifferencesAreHandedOut() {
        portfolio
                .invoice("FV1001", "C1", "USD 100.00", 20)
                .invoice("FV1002", "C1", "USD 50.00", 20)
                .read();
        line("FV1001", "USD 60.00");
        long list = taken("a");

        ListEntry entry = book.one(COMPANY, list).orElseThrow();
        assertThat(entry.state()).isEqualTo(ListEntry.State.COMPARED);
        assertThat(entry.result().ours().amounts()).containsExactly(Money.parse("USD 150.00"));
        assertThat(entry.open()).isEqualTo(2);
        List<Difference> differences = book.differences(list);
        assertThat(differences)
                .extracting(Difference::topic)
                .containsExactlyInAnyOrder(Topic.UNEXPLAINED, Topic.UNKNOWN_TO_THEM);
        assertThat(differences).allSatisfy(one -> {
            assertThat(one.owner()).isEqualTo("ana");
            assertThat(one.opened()).isEqualTo(DAY);
            assertThat(one.due()).isAfter(DAY);
        });
        assertThat(world.running).containsValues(Money.parse("USD 40.00"), Money.parse("USD 50.00"));
        assertThat(book.notes(list)).extracting(Noted::what).containsExactly("TAKEN", "COMPARED");
    }

    @Test
    void aPreviewTellsWhatTakingTheListThenRaisesAndKeepsNothing() {
        portfolio
                .invoice("FV1001", "C1", "USD 100.00", 20)
                .invoice("FV1002", "C1", "USD 50.00", 20)
                .invoice("FV1003", "C1", "USD 10.00", 20)
                .read();
        line("FV1001", "USD 60.00");
        line("FV1003", "USD 10.00");
        line("ZZ-9", "USD 7.00");

        TakeList.Preview preview = take.preview(wish("C1", "a", "a", null), "ana");

        assertThat(book.of(account("C1"))).isEmpty();
        assertThat(world.running).isEmpty();
        Raised raised = preview.raised();
        assertThat(raised.kinds())
                .containsExactlyInAnyOrder(
                        kind(Topic.UNEXPLAINED, "40.00", "40.00"),
                        kind(Topic.UNKNOWN_TO_THEM, "50.00", "50.00"),
                        kind(Topic.UNKNOWN_TO_US, "-7.00", "0.00"));
        assertThat(raised.agreed()).isEqualTo(1);

        List<Difference> differences = book.differences(taken("a"));
        assertThat((long) differences.size()).isEqualTo(raised.cases());
        assertThat(world.running.values().stream().reduce(Money::plus)).contains(Money.parse("USD 90.00"));
        assertThat(raised.contested()).isEqualTo(Balances.of(Money.parse("USD 90.00")));
        assertThat(take.preview(wish("C1", "a", "a", null), "ana").outcome().known())
                .isTrue();
        assertThat(take.preview(wish("C1", "b", "bad", null), "ana").outcome().refusal())
                .isNotNull();
    }

    private static Raised.Kind kind(Topic topic, String difference, String contested) {
        return new Raised.Kind(topic, 1, Money.parse("USD " + difference), Money.parse("USD " + contested));
    }

    @Test
    void findingsAreReadBackAsTheyWereWritten() {
        portfolio.invoice("FV1001", "C1", "USD 100.00", 20).read();
        line("FV1001", "USD -88.00");
        line("", "USD 40.00");
        long list = taken("a");
        List<Finding> before = book.findings(list);
        int notes = book.notes(list).size();
        compare.compare(COMPANY, list);
        assertThat(book.findings(list)).isEqualTo(before).isNotEmpty();
        assertThat(book.notes(list)).hasSize(notes);
    }

    @Test
    void theSameContentIsTakenOnceAndARefusedOneNotAtAll() {
        portfolio.invoice("FV1001", "C1", "USD 100.00", 20).read();
        line("FV1001", "USD 100.00");
        long list = taken("a");
        TakeList.Outcome again = take.take(wish("C1", "a", "other name", null), "ana");
        assertThat(again.list()).isEqualTo(list);
        assertThat(again.known()).isTrue();
        assertThat(take.take(wish("C2", "a", "f", null), "ana").list()).isNotEqualTo(list);
        TakeList.Outcome refused = take.take(wish("C1", "b", "bad", null), "ana");
        assertThat(refused.refusal().place()).isEqualTo("line 3");
        assertThat(book.of(account("C1"))).hasSize(1);
    }

    @Test
    void howACustomersTablesAreReadIsRememberedOfThisCustomerOnly() {
        portfolio.read();
        line("FV1001", "USD 100.00");
        take.take(wish("C1", "a", "a", MAPPING), "ana");
        take.take(wish("C1", "b", "b", null), "ana");
        take.take(wish("C2", "c", "c", null), "ana");
        assertThat(read.get(1).columns()).isEqualTo(MAPPING);
        assertThat(read.get(2).columns()).isNull();
    }

    @Test
    void whenOurFactsChangeDecisionsStayAndWhatIsGoneIsClosed() {
        portfolio
                .invoice("FV1001", "C1", "USD 100.00", 20)
                .invoice("FV1002", "C1", "USD 50.00", 20)
                .read();
        line("", "USD 95.00");
        line("FV1002", "USD 20.00");
        long list = taken("a");
        assertThat(desk.together(COMPANY, list, new Decided.Group(Set.of(1), Set.of("item FV1001/1")), "luz"))
                .isEqualTo(Answer.DONE);
        Difference price = difference(list, "row 1");
        desk.assign(COMPANY, price.id(), "pedro", "SALES", DAY.plusDays(9), "llamar", "luz");

        world.advance();
        portfolio
                .payment("P1", "C1", "USD 30.00", DAY.minusDays(30))
                .application("A1", "P1", "FV1002", "USD 30.00")
                .read();
        assertThat(compare.progress(COMPANY)).isEqualTo(new ComparisonProgress(0, 1));
        assertThat(compare.next(COMPANY, 0)).hasValue(list);
        assertThat(compare.progress(COMPANY)).isEqualTo(new ComparisonProgress(1, 1));
        assertThat(compare.next(COMPANY, 0)).isEmpty();

        Finding first = book.findings(list).stream()
                .filter(one -> one.key().equals("row 1"))
                .findFirst()
                .orElseThrow();
        assertThat(first.byPerson()).isTrue();
        Difference kept = difference(list, "row 1");
        assertThat(kept.owner()).isEqualTo("pedro");
        assertThat(kept.comment()).isEqualTo("llamar");
        assertThat(kept.isOpen()).isTrue();
        Difference gone = difference(list, "row 2");
        assertThat(gone.isOpen()).isFalse();
        assertThat(gone.disputes()).isEmpty();
        assertThat(world.running).containsOnlyKeys(kept.disputes().get(0));
    }

    @Test
    void aMatchTakenBackIsNotMadeAgain() {
        portfolio.invoice("FV1001", "C1", "USD 100.00", 20).read();
        line("FV1001", "USD 100.00");
        long list = taken("a");
        assertThat(desk.apart(COMPANY, list, "row 1", "luz")).isEqualTo(Answer.DONE);
        assertThat(book.findings(list))
                .extracting(Finding::topic)
                .containsExactlyInAnyOrder(Topic.UNKNOWN_TO_US, Topic.UNKNOWN_TO_THEM);
        compare.compare(COMPANY, list);
        assertThat(book.findings(list)).hasSize(2);
        assertThat(desk.together(COMPANY, list, new Decided.Group(Set.of(1), Set.of("item FV1001/1")), "luz"))
                .isEqualTo(Answer.DONE);
        assertThat(book.findings(list)).extracting(Finding::topic).containsExactly(Topic.SAME);
        assertThat(book.open(COMPANY)).isEmpty();
        assertThat(world.running).isEmpty();
    }

    @Test
    void closingADifferenceSettlesItsDisputeAndReopeningRaisesItAgain() {
        portfolio.invoice("FV1001", "C1", "USD 100.00", 20).read();
        line("FV1001", "USD 88.00");
        long list = taken("a");
        Difference price = book.differences(list).get(0);
        assertThat(desk.close(COMPANY, price.id(), " ", "luz")).isEqualTo(Answer.NOT_OPEN);
        assertThat(desk.close(COMPANY, price.id(), "Nota crédito NC-7", "luz")).isEqualTo(Answer.DONE);
        assertThat(world.running).isEmpty();
        compare.compare(COMPANY, list);
        assertThat(book.open(COMPANY)).isEmpty();
        assertThat(desk.reopen(COMPANY, price.id(), "luz")).isEqualTo(Answer.DONE);
        assertThat(world.running).hasSize(1);
        assertThat(book.open(COMPANY)).hasSize(1);
    }

    @Test
    void aSignedListIsSealedAndNothingAutomaticTouchesIt() {
        portfolio.invoice("FV1001", "C1", "USD 100.00", 20).read();
        line("FV1001", "USD 88.00");
        long list = taken("a");
        assertThat(desk.sign(ORGANISATION, list, "Ana Ruiz", DAY, "", "ana")).isEqualTo(Answer.DONE);
        assertThat(desk.sign(ORGANISATION, list, "Ana Ruiz", DAY, "", "ana")).isEqualTo(Answer.SIGNED_BEFORE);
        assertThat(desk.apart(COMPANY, list, "row 1", "luz")).isEqualTo(Answer.SIGNED_BEFORE);
        assertThat(new String(book.paper(list, "es").orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("es 1");
        assertThat(book.signOff(list).orElseThrow().name()).isEqualTo("Ana Ruiz");
        world.advance();
        portfolio.read();
        assertThat(compare.next(COMPANY, 0)).isEmpty();
        assertThat(compare.progress(COMPANY).lists()).isZero();
        assertThatThrownBy(() -> TestDatabase.run(portfolio.raw, "update sign_off set name = 'x'"))
                .hasStackTraceContaining("is not changed");
        TestDatabase.run(
                portfolio.raw,
                "delete from sign_off_paper; insert into sign_off_paper values (" + list
                        + ", 'es', 'x', repeat('0', 64))");
        assertThat(book.paper(list, "es")).isEmpty();
    }

    @Test
    void linesOfTwoCurrenciesAreNeverPutTogether() {
        portfolio.invoice("FV1001", "C1", "USD 100.00", 20).read();
        line("X", "EUR 100.00");
        long list = taken("a");
        assertThat(desk.together(COMPANY, list, new Decided.Group(Set.of(1), Set.of("item FV1001/1")), "luz"))
                .isEqualTo(Answer.NOT_THERE);
    }

    private Difference difference(long list, String key) {
        return book.differences(list).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void line(String reference, String amount) {
        told = new ArrayList<>(told);
        told.add(new TheirLine(told.size() + 1, reference, null, Money.parse(amount), ""));
    }

    private long taken(String content) {
        return take.take(wish("C1", content, content, null), "ana").list();
    }

    private static TakeList.Wish wish(String customer, String content, String name, ColumnMapping mapping) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new TakeList.Wish(
                account(customer),
                new BankFile(name, bytes.length, () -> new ByteArrayInputStream(bytes), mapping),
                null,
                null,
                null);
    }

    /** The facts that the portfolio read, and disputes that only this test knows. */
    private final class World implements Surroundings {
        private final PostgresStatementFacts facts = new PostgresStatementFacts(portfolio.database);
        private final Map<String, Money> running = new TreeMap<>();
        private Instant now = LATER.instant();
        private int raised;

        void advance() {
            now = now.plus(Duration.ofDays(1));
        }

        @Override
        public long generation(OrganisationId organisation) {
            return facts.generationBefore(organisation, now).orElse(0L);
        }

        @Override
        public Optional<CustomerFacts> facts(AccountKey account, long generation) {
            return generation == 0 ? Optional.empty() : Optional.of(facts.all(account, generation));
        }

        @Override
        public Rules rules(OrganisationId organisation) {
            return new Rules(
                    DAY,
                    Portfolio.TERMS,
                    Portfolio.TERMS.calendar(),
                    ComparisonPolicy.standard(),
                    CashPolicy.shipped());
        }

        @Override
        public String dispute(Dispute dispute, String by) {
            String id = "D" + ++raised;
            running.put(id, dispute.disputed());
            return id;
        }

        @Override
        public void settle(String dispute, LocalDate on, String outcome, String by) {
            assertThat(running.remove(dispute)).isNotNull();
        }
    }
}
