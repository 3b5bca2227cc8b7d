package org.cartera.scenarios.world;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankSink;
import org.cartera.domain.bank.Overlap;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.receivable.AccountCredit;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.reconciliation.BankBook;
import org.cartera.domain.reconciliation.BankDesk;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.domain.reconciliation.Findings;
import org.cartera.domain.reconciliation.FirmName;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.domain.reconciliation.MatchBook;
import org.cartera.domain.reconciliation.Matching;
import org.cartera.domain.reconciliation.MatchingPass;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.domain.reconciliation.PendingMatch;
import org.cartera.domain.reconciliation.PendingMatches;
import org.cartera.domain.reconciliation.Suggestion;
import org.cartera.scenarios.bank.BankCustomer;
import org.cartera.scenarios.bank.BankWorld;
import org.cartera.scenarios.bank.MemoryFinder;

/** The bank of a story: what it tells, matched with the rules of production, and what people decide about it. */
public final class Bank {
    private static final int CHUNK = 50;
    private static final String SOMEBODY = "story";

    private final OrganisationId organisation;
    private final PolicySet policies;
    private final Erp erp;
    private final MemoryMatchBook lines;
    private final Matching matching;
    private final BankDesk desk;
    private LocalDate today = LocalDate.MIN;

    Bank(OrganisationId organisation, PolicySet policies, Erp erp) {
        this.organisation = organisation;
        this.policies = policies;
        this.erp = erp;
        this.lines = new MemoryMatchBook(this::owed, this::finder);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        BankBook book = new Alone();
        this.matching = new Matching(book, lines, any -> policies.cash(), CHUNK, clock);
        this.desk = new BankDesk(book, lines, clock);
    }

    /** A line under the name by which a story calls it. */
    public record Named(String name, BankLine line) {}

    /** Takes the lines of one file and decides those that nobody had told before. */
    public void tell(List<Named> file, LocalDate day) {
        today = day;
        List<BankLine> told = file.stream().map(Named::line).toList();
        List<BankLine> fresh = Overlap.fresh(lines.told(), told, List.of());
        for (Named one : file) {
            if (fresh.stream().anyMatch(line -> line == one.line())) {
                if (lines.number(one.name()).isPresent()) {
                    throw new IllegalArgumentException(
                            "bank line " + one.name() + " is there already; give this one another id");
                }
                lines.add(one.name(), one.line());
            }
        }
        matching.catchUp(organisation);
    }

    /** The first step of a night: what the ERP has now is confirmed, and lines that wait are looked at again. */
    void reconcile(LocalDate day) {
        today = day;
        matching.begin(organisation);
        MatchingPass pass = matching.pass(organisation);
        boolean more = true;
        while (more) {
            more = pass.next();
        }
    }

    public BankDesk.Answer match(AccountKey account, String line, List<Suggestion.Allocation> pays, LocalDate day) {
        today = day;
        return desk.match(account, number(line), pays, SOMEBODY);
    }

    public BankDesk.Answer undo(String line, LocalDate day) {
        today = day;
        return desk.undo(organisation, number(line), SOMEBODY);
    }

    private long number(String line) {
        return lines.number(line).orElseThrow(() -> new NoSuchElementException("There is no bank line '" + line + "'"));
    }

    /** The line of this name; empty where it was told before under another one, or never. */
    public Optional<BankLine> line(String name) {
        return lines.kept(name).map(kept -> kept.line);
    }

    public Optional<LineState> state(String name) {
        return lines.kept(name).map(kept -> kept.state);
    }

    /** What the line pays, or what it may pay. */
    public List<Suggestion> matches(String name) {
        return lines.kept(name)
                .map(kept ->
                        kept.matches.stream().map(MatchBook.Match::suggestion).toList())
                .orElse(List.of());
    }

    public boolean isTie(String name) {
        return lines.kept(name).map(kept -> kept.tie).orElse(false);
    }

    /** What is on its way to the items of an account. */
    PendingMatches pending(AccountKey account) {
        List<PendingMatch> theirs = lines.pending().all().stream()
                .filter(match -> erp.invoice(match.item().invoice())
                        .map(invoice -> invoice.account().equals(account))
                        .orElse(false))
                .toList();
        return new PendingMatches(theirs);
    }

    private List<OpenItem> owed(AccountKey account) {
        return CustomerLedger.of(erp.facts(account, today), today, policies.terms())
                .items();
    }

    private Function<BankLine, Findings> finder(MemoryMatchBook.Teller teller) {
        List<BankCustomer> customers = new ArrayList<>();
        Map<AccountKey, List<OpenDocument>> open = new HashMap<>();
        for (CustomerId id : erp.customers()) {
            AccountKey account = erp.account(id);
            String name = erp.customer(id).orElseThrow().name();
            customers.add(new BankCustomer(account, name, "", false, false, null));
            open.put(account, teller.open().apply(account));
        }
        MemoryFinder found = new MemoryFinder(new BankWorld(today, customers, open, Map.of()));
        return line -> withLearnt(line, found.find(line), teller, open);
    }

    private Findings withLearnt(
            BankLine line, Findings found, MemoryMatchBook.Teller teller, Map<AccountKey, List<OpenDocument>> open) {
        Map<AccountKey, Findings.Known> known = new TreeMap<>(found.learnt());
        for (MatchBook.Learnt one : teller.learnt()) {
            if (isOf(one, line.payer())) {
                known.merge(one.account(), one.by(), (a, b) -> a == Findings.Known.ACCOUNT ? a : b);
            }
        }
        List<OpenDocument> items = new ArrayList<>(found.items());
        Map<AccountKey, String> names = new HashMap<>(found.names());
        for (AccountKey account : known.keySet()) {
            if (names.putIfAbsent(account, account.customer().value()) == null) {
                items.addAll(open.getOrDefault(account, List.of()));
            }
        }
        List<OpenDocument> credits = names.keySet().stream()
                .flatMap(account -> credits(account).stream())
                .toList();
        return new Findings(items, names, known, Map.of(), credits);
    }

    /** Open credit notes that no line keeps back. */
    private List<OpenDocument> credits(AccountKey account) {
        Set<String> kept = lines.creditNotes();
        return CustomerLedger.of(erp.facts(account, today), today, policies.terms()).credits().stream()
                .filter(credit -> credit.kind() == AccountCredit.Kind.OPEN_CREDIT_NOTE && !kept.contains(credit.id()))
                .map(credit -> new OpenDocument(
                        InstalmentId.of(credit.id(), 1),
                        account,
                        credit.amount(),
                        credit.date(),
                        credit.date(),
                        Set.of(credit.id())))
                .toList();
    }

    private static boolean isOf(MatchBook.Learnt one, Payer payer) {
        String name = payer.name();
        return one.by() == Findings.Known.ACCOUNT
                ? one.payer().equals(payer.account())
                : name != null && words(name).equals(words(one.payer()));
    }

    private static String words(String payer) {
        return String.join(" ", FirmName.words(payer));
    }

    /** Nobody else works on the lines of a story, and its files are told line by line. */
    private static final class Alone implements BankBook {
        @Override
        public <T> T alone(OrganisationId organisation, Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T within(OrganisationId organisation, Supplier<T> work) {
            return work.get();
        }

        @Override
        public Optional<Long> taken(OrganisationId organisation, String hash) {
            return Optional.empty();
        }

        @Override
        public BankIntake.Taken take(Arrival arrival, Function<BankSink, String> reader) {
            throw new UnsupportedOperationException("A story has no bank files");
        }

        @Override
        public void refused(Arrival arrival, BankFileRefused why) {
            throw new UnsupportedOperationException("A story has no bank files");
        }

        @Override
        public List<FileEntry> files(OrganisationId organisation, int limit) {
            return List.of();
        }
    }
}
