package org.cartera.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.BankBook.Arrival;
import org.cartera.domain.reconciliation.CashApplication;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.reconciliation.Judgement;
import org.cartera.domain.reconciliation.Matching;
import org.cartera.domain.reconciliation.MatchingPass;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.domain.reconciliation.Suggestion;
import org.cartera.scenarios.bank.BankCustomer;
import org.cartera.scenarios.bank.BankLines;
import org.cartera.scenarios.bank.BankWorld;
import org.cartera.scenarios.bank.KnownLine;
import org.cartera.scenarios.bank.LineKind;
import org.cartera.scenarios.bank.MemoryFinder;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.Schema;
import org.cartera.store.bank.PostgresBankBook;
import org.cartera.store.bank.PostgresMatchBook;

/**
 * Bank lines whose truth is known against what a large portfolio owes: how many are applied falsely, how many of those that can be applied
 * are, and how fast; and lines that name their invoice, beside plain SQL that joins and writes the same rows.
 *
 * <p>{@code mvn -Pbench -Dbench.only=bank}. {@code bench.bank.customers} owe three items each on average; {@code bench.bank.lines} are told;
 * {@code bench.bank.seed} makes others.
 */
final class BankMatching {
    private static final int CUSTOMERS = Integer.getInteger("bench.bank.customers", 100_000);
    private static final int LINES = Integer.getInteger("bench.bank.lines", 100_000);
    /** Of the made portfolio and its lines. */
    private static final long SEED = Long.getLong("bench.bank.seed", 2026);

    private static final int CHUNK = 250;
    private static final int ROUNDS = 3;
    private static final OrganisationId ORGANISATION = new OrganisationId("Company");
    private static final CashPolicy POLICY =
            CashPolicy.shipped().granting(new CashPolicy.EarlyPayment(10, new BigDecimal("0.02")));
    private static final Set<LineKind> NAMELESS_TEXT =
            Set.of(LineKind.UNNAMED, LineKind.UNNAMED_SUM, LineKind.ON_ACCOUNT);

    /** What has to be done at the least: find the one item of that number and amount, and write the match with its reasons. */
    private static final List<String> PLAIN = List.of(
            """
            create temp table hit on commit drop as
            select min(l.id) as line, min(o.customer) as customer, min(o.item) as item, min(o.open) as open, min(l.currency) as currency,
                   nextval('bank_match_number') as match
              from bank_line l
              join document_key k on k.organisation = l.organisation and k.key = regexp_replace(upper(l.words), '[^A-Z0-9]', '', 'g')
              join open_item o on o.organisation = k.organisation and o.customer = k.customer and o.item = k.item
               and o.open = l.amount and o.currency = l.currency
             where l.organisation = 'Company' and l.state = 'NEW' group by l.id having count(*) = 1""",
            """
            insert into bank_match (id, organisation, line, rank, customer, state, by_person, score, currency, unapplied, reasons)
            select match, 'Company', line, 0, customer, 'APPLIED', false, 100, currency, 0,
                concat(e'match.named-written\t', item, e'\ttext:', item, e'\tcount:60\n',
                    e'match.amount-exact\t1\tmoney:', currency, ' ', open, e'\tcount:35') from hit""",
            """
            insert into bank_allocation (match, organisation, customer, rank, item, currency, paid, owed, live)
            select match, 'Company', customer, 0, item, currency, open, open, true from hit""",
            """
            insert into bank_match_log (organisation, line, what, who, at, note)
            select 'Company', line, 'APPLIED', 'auto', now(), customer || ' ' || currency || ' ' || open from hit""",
            "update bank_line l set state = 'APPLIED' from hit where l.id = hit.line");

    private static final String WRITTEN =
            """
            select count(*) || ' rows, ' || coalesce(sum(hashtextextended(concat_ws('|', l.n, l.state, m.rank, m.customer, m.state, m.score,
                    m.currency, m.unapplied, m.missing_reason, m.missing, m.missing_name, m.reasons, a.rank, a.item, a.paid, a.owed), 0)), 0)
                as sum
            from (select id, state, row_number() over (order by id) as n from bank_line) l
            left join bank_match m on m.line = l.id left join bank_allocation a on a.match = m.id""";

    private final BankWorld world = BankWorld.of(SEED, CUSTOMERS);
    private final List<KnownLine> lines = new BankLines(world, SEED).some(LINES);
    private final Connection own;
    private final ExecutorService beside = Executors.newSingleThreadExecutor(BankMatching::daemon);
    private final Database database;
    private final PostgresBankBook book;
    private final Matching matching;
    private final ConnectionOfThread pool;
    private WorkDone work = new WorkDone(0, 0);

    BankMatching(Databases databases) throws SQLException {
        pool = new ConnectionOfThread(databases, Databases.OWN);
        DataSource source = pool.dataSource();
        own = pool.own();
        Schema.migrate(source);
        database = new Database(source);
        UnitOfWork work = new OneAtATime(own);
        book = new PostgresBankBook(source, work);
        matching = new Matching(book, new PostgresMatchBook(source), organisation -> POLICY, CHUNK, Clock.systemUTC());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    void measure(Report report) throws SQLException {
        truth(report);
        fill();
        List<BankLine> fuzzy = lines.stream()
                .filter(one -> NAMELESS_TEXT.contains(one.kind()))
                .map(KnownLine::line)
                .toList();
        List<BankLine> all = lines.stream().map(KnownLine::line).toList();
        report.told("bank lines of every kind, read, matched and written", all.size() / ours(all), "lines/s");
        told(report, all);
        report.told("bank lines that name nothing but a payer", fuzzy.size() / ours(fuzzy), "lines/s");
        told(report, fuzzy);
        List<BankLine> named = named();
        double[] ours = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        long oursApplied = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = ours(named);
            oursApplied = applied();
            told(report, named);
            plain[round] = plain(named);
        }
        report.told("applied, of " + named.size() + " that name their invoice, by Cartera", oursApplied, "lines");
        report.told("the same by plain SQL", applied(), "lines");
        report.rate(
                "bank lines that name their invoice", named.size() / Median.of(ours), named.size() / Median.of(plain));
    }

    /** In memory, each line for itself. */
    private void truth(Report report) {
        MemoryFinder finder = new MemoryFinder(world);
        CashApplication application = new CashApplication(POLICY);
        int wrong = 0;
        int usable = 0;
        int through = 0;
        long judging = 0;
        CRC32 sum = new CRC32();
        for (KnownLine known : lines) {
            long begun = System.nanoTime();
            Judgement judgement = application.judge(known.line(), finder.find(known.line()));
            judging += System.nanoTime() - begun;
            sum.update(judgement.toString().getBytes(StandardCharsets.UTF_8));
            boolean applied = judgement instanceof Judgement.Apply;
            boolean right = applied && isTrue(known, judgement.suggestions().get(0));
            wrong += applied && !right ? 1 : 0;
            usable += known.usable() ? 1 : 0;
            through += known.usable() && right ? 1 : 0;
        }
        double seconds = judging / 1e9;
        report.told("sum over all verdicts, suggestions, scores and grounds", Long.toHexString(sum.getValue()));
        report.told("open items", world.items().size(), "items");
        report.told("bank lines judged in memory", lines.size() / seconds, "lines/s");
        report.told("applied falsely, of " + lines.size(), wrong, "lines");
        report.told("straight through, of " + usable + " that can be", 100.0 * through / usable, "%");
    }

    private static boolean isTrue(KnownLine known, Suggestion way) {
        KnownLine.Truth truth = known.truth();
        Map<InstalmentId, Money> paid = way.allocations().stream()
                .collect(Collectors.toMap(Suggestion.Allocation::item, Suggestion.Allocation::paid));
        return truth != null
                && truth.account().equals(way.account())
                && truth.paid().equals(paid);
    }

    /** Takes the lines anew, and matches them; only matching is timed. */
    private double ours(List<BankLine> told) throws SQLException {
        take(told);
        matching.begin(ORGANISATION);
        WorkDone before = WorkDone.until(pool.backends());
        long begun = System.nanoTime();
        MatchingPass pass = matching.pass(ORGANISATION, beside);
        while (pass.next()) {}
        double seconds = (System.nanoTime() - begun) / 1e9;
        work = WorkDone.until(pool.backends()).since(before);
        return seconds;
    }

    /** What the last of ours took of processors, and a number that differs where a line was decided or argued for in another way. */
    private void told(Report report, List<BankLine> told) {
        report.work("  those " + told.size() + " lines", work, told.size());
        report.told(
                "  sum over what was written",
                database.first(row -> row.text("sum"), WRITTEN).orElseThrow());
    }

    private double plain(List<BankLine> told) throws SQLException {
        take(told);
        Connection connection = own;
        long begun = System.nanoTime();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : PLAIN) {
                statement.execute(sql);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        return (System.nanoTime() - begun) / 1e9;
    }

    private long applied() {
        return database.number("select count(*) from bank_match where state = 'APPLIED'");
    }

    private void take(List<BankLine> told) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute(
                    "truncate bank_file, bank_statement, bank_line, bank_match, bank_allocation, bank_match_log, bank_pass"
                            + " cascade");
            Arrival arrival = new Arrival(ORGANISATION, "bench", 1, "bench", "bench", Instant.EPOCH);
            book.alone(
                    ORGANISATION,
                    () -> book.take(arrival, sink -> {
                        told.forEach(sink::line);
                        return "bench";
                    }));
            matching.begin(ORGANISATION);
            statement.execute("vacuum analyze");
        }
    }

    /** One line for each of many items, with its number and nothing else, paid in full. */
    private List<BankLine> named() {
        List<BankLine> named = new ArrayList<>();
        Set<String> invoices = new HashSet<>();
        for (OpenDocument item : world.items()) {
            String number = item.id().invoice().value();
            if (invoices.add(number) && named.size() < LINES && Character.isLetter(number.charAt(0))) {
                named.add(new BankLine(
                        "BANK",
                        world.day(),
                        world.day(),
                        item.open(),
                        null,
                        null,
                        BankLine.Kind.TRANSFER,
                        null,
                        "N" + named.size(),
                        Payer.UNTOLD,
                        Remittance.text(number),
                        null,
                        ""));
            }
        }
        return named;
    }

    private void fill() {
        Batch accounts = new Batch("customer text", "name text");
        Batch payers = new Batch("known_by text", "key text", "customer text", "payer text");
        for (BankCustomer customer : world.customers()) {
            accounts.add(customer.key().customer(), customer.name());
            if (customer.accountLearnt()) {
                payers.add("ACCOUNT", customer.account(), customer.key().customer(), customer.account());
            }
        }
        database.update(
                "insert into account (organisation, customer, name, search, live, held, incomplete, oldest_days, next_action, decided_on,"
                        + " run, generation, policy_version) select 'Company', customer, name, lower(name), true, false, false, 0, '',"
                        + " current_date, 0, 0, '' from " + accounts.source(),
                accounts.parameters(List.of(), List.of()));
        database.update(
                "insert into learnt_payer (organisation, known_by, key, customer, payer, who, at) select 'Company', s.*, 'bench', now() from "
                        + payers.source() + " on conflict do nothing",
                payers.parameters(List.of(), List.of()));
        Batch items = new Batch(
                "customer text",
                "item text",
                "reference text",
                "currency text",
                "open numeric",
                "issued date",
                "due date");
        for (OpenDocument item : world.items()) {
            String reference = item.numbers().stream()
                    .filter(number -> !number.equals(item.id().invoice().value()))
                    .sorted()
                    .findFirst()
                    .orElse(null);
            items.add(
                    item.account().customer(),
                    item.id(),
                    reference,
                    item.open().currency(),
                    item.open().amount(),
                    item.issued(),
                    item.due());
        }
        database.update(
                "insert into open_item (organisation, customer, item, reference, currency, original, open, issued, due, outcome)"
                        + " select 'Company', customer, item, reference, currency, open, open, issued, due, '' from "
                        + items.source()
                        + " on conflict do nothing",
                items.parameters(List.of(), List.of()));
    }

    /** Transactions of the one connection. */
    private record OneAtATime(Connection connection) implements UnitOfWork {
        @Override
        public <T> T inTransaction(Supplier<T> work) {
            try {
                if (!connection.getAutoCommit()) {
                    return work.get();
                }
                connection.setAutoCommit(false);
                T result = work.get();
                connection.commit();
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public <T> T inNewTransaction(Supplier<T> work) {
            return inTransaction(work);
        }
    }
}
