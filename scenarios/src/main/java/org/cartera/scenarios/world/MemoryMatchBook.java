package org.cartera.scenarios.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.reconciliation.Findings;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.domain.reconciliation.MatchBook;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.domain.reconciliation.PendingMatch;
import org.cartera.domain.reconciliation.PendingMatches;
import org.cartera.domain.reconciliation.Suggestion;

/** The bank lines of a story and what they pay, in memory. */
final class MemoryMatchBook implements MatchBook {
    private final Function<AccountKey, List<OpenItem>> owed;
    private final Function<Teller, Function<BankLine, Findings>> finder;
    private final TreeMap<Long, Kept> lines = new TreeMap<>();
    private final Map<Long, Learnt> learnt = new LinkedHashMap<>();
    private final List<PendingMatch> live = new ArrayList<>();
    private long pass;
    private long entries;

    /** Who is asked what is open and who was known again. */
    record Teller(Function<AccountKey, List<OpenDocument>> open, List<Learnt> learnt) {}

    /** A line with where it stands. */
    static final class Kept {
        final String name;
        final BankLine line;
        LineState state = LineState.NEW;
        boolean touched;
        boolean tie;
        boolean takenBack;
        long judged;
        List<Match> matches = List.of();

        Kept(String name, BankLine line) {
            this.name = name;
            this.line = line;
        }
    }

    /** @param owed open items of an account as the ERP knows them now */
    MemoryMatchBook(Function<AccountKey, List<OpenItem>> owed, Function<Teller, Function<BankLine, Findings>> finder) {
        this.owed = owed;
        this.finder = finder;
    }

    void add(String name, BankLine line) {
        lines.put(lines.size() + 1L, new Kept(name, line));
    }

    List<BankLine> told() {
        return lines.values().stream().map(kept -> kept.line).toList();
    }

    Optional<Long> number(String name) {
        return lines.entrySet().stream()
                .filter(entry -> entry.getValue().name.equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Optional<Kept> kept(String name) {
        return number(name).map(lines::get);
    }

    PendingMatches pending() {
        return new PendingMatches(live);
    }

    /** Numbers of the credit notes that applied lines keep back. */
    Set<String> creditNotes() {
        return lines.values().stream()
                .filter(kept -> kept.state == LineState.APPLIED)
                .flatMap(kept -> kept.matches.stream())
                .map(match -> match.suggestion().deduction())
                .filter(Objects::nonNull)
                .flatMap(less -> less.creditNotes().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void confirm(OrganisationId organisation, Instant at) {
        Set<InstalmentId> seen = new HashSet<>();
        for (PendingMatch match : live) {
            Money left = matched(match)
                    .flatMap(account -> owed.apply(account).stream()
                            .filter(item -> item.id().equals(match.item()))
                            .map(item -> pending().of(item))
                            .findFirst())
                    .orElse(Money.zero(match.paid().currency()));
            if (left.isZero()) {
                seen.add(match.item());
            }
        }
        live.removeIf(match -> seen.contains(match.item()));
    }

    private Optional<AccountKey> matched(PendingMatch match) {
        return kept(match.line()).stream()
                .flatMap(kept -> kept.matches.stream())
                .map(Match::suggestion)
                .filter(one ->
                        one.allocations().stream().anyMatch(paid -> paid.item().equals(match.item())))
                .map(Suggestion::account)
                .findFirst();
    }

    @Override
    public void refresh(OrganisationId organisation) {}

    /** A story's day always knows more. */
    @Override
    public void begin(OrganisationId organisation, String rules) {
        pass++;
    }

    @Override
    public List<Long> due(OrganisationId organisation, int limit, boolean again) {
        return lines.entrySet().stream()
                .filter(entry -> isWaiting(entry.getValue(), again))
                .sorted(Comparator.comparing(entry -> entry.getValue().judged))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Search search(OrganisationId organisation) {
        return numbers -> {
            Function<BankLine, Findings> findings = finder.apply(new Teller(this::open, learnt(organisation)));
            return numbers.stream()
                    .map(number -> question(number, kept(number).line, findings))
                    .toList();
        };
    }

    private Question question(long number, BankLine line, Function<BankLine, Findings> findings) {
        return new Question(number, line, findings.apply(line), earlier(line));
    }

    @Override
    public long lastEntry(OrganisationId organisation) {
        return entries;
    }

    @Override
    public Optional<Question> question(OrganisationId organisation, long line) {
        return Optional.ofNullable(lines.get(line))
                .filter(kept -> kept.state != LineState.APPLIED && kept.state != LineState.RETURNED)
                .flatMap(kept ->
                        search(organisation).questions(List.of(line)).stream().findFirst());
    }

    private boolean isWaiting(Kept kept, boolean again) {
        return switch (kept.state) {
            case NEW -> !kept.touched;
            case TO_DECIDE, UNKNOWN -> again && !kept.touched && kept.judged < pass;
            case APPLIED, RETURNED, OTHER -> false;
        };
    }

    private List<Earlier> earlier(BankLine back) {
        return lines.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().takenBack && entry.getValue().line.kind() == BankLine.Kind.TRANSFER)
                .map(entry -> new Earlier(entry.getKey(), entry.getValue().line))
                .filter(one -> one.line() != back)
                .toList();
    }

    @Override
    public boolean isDue(OrganisationId organisation) {
        return lines.values().stream().anyMatch(kept -> isWaiting(kept, true));
    }

    @Override
    public void record(OrganisationId organisation, List<Verdict> verdicts, Instant at) {
        for (Verdict verdict : verdicts) {
            Kept kept = kept(verdict.id());
            kept.state = verdict.state();
            kept.judged = pass;
            kept.tie = verdict.judgement().fold(apply -> false, ask -> ask.tie(), unknown -> false);
            kept.matches = verdict.judgement().suggestions().stream()
                    .map(one -> new Match(one, "", verdict.state() == LineState.APPLIED, false))
                    .toList();
            if (verdict.state() == LineState.APPLIED) {
                bring(kept, verdict.judgement().suggestions().get(0));
            }
            Long back = verdict.takesBack();
            if (back != null) {
                takeBack(kept(back));
                kept(back).state = LineState.RETURNED;
                kept(back).takenBack = true;
            }
        }
    }

    private Kept kept(long id) {
        return Optional.ofNullable(lines.get(id)).orElseThrow();
    }

    private void bring(Kept kept, Suggestion suggestion) {
        entries++;
        Map<InstalmentId, Money> open = new HashMap<>();
        owed.apply(suggestion.account()).forEach(item -> open.put(item.id(), item.open()));
        suggestion
                .allocations()
                .forEach(one -> live.add(new PendingMatch(kept.name, one.item(), one.paid(), open.get(one.item()))));
    }

    private void takeBack(Kept kept) {
        entries++;
        live.removeIf(match -> match.line().equals(kept.name));
        kept.matches = List.of();
    }

    @Override
    public List<OpenDocument> open(AccountKey account) {
        List<OpenDocument> open = new ArrayList<>();
        for (OpenItem item : owed.apply(account)) {
            Money left = item.open().minus(pending().of(item));
            if (left.isPositive()) {
                open.add(OpenDocument.of(item).owing(left));
            }
        }
        return open;
    }

    @Override
    public Optional<Line> line(OrganisationId organisation, long id) {
        return Optional.ofNullable(lines.get(id)).map(kept -> new Line(id, 0, kept.line, kept.state, kept.matches));
    }

    @Override
    public List<Line> lines(OrganisationId organisation, LineState state, long before, int limit) {
        return lines.headMap(before, false).descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue().state == state)
                .limit(limit)
                .map(entry -> line(organisation, entry.getKey()).orElseThrow())
                .toList();
    }

    @Override
    public Map<LineState, Long> counts(OrganisationId organisation) {
        Map<LineState, Long> counts = new EnumMap<>(LineState.class);
        lines.values().forEach(kept -> counts.merge(kept.state, 1L, Long::sum));
        return counts;
    }

    @Override
    public void apply(long line, List<Suggestion> chosen, String by, Instant at) {
        Kept kept = kept(line);
        kept.state = LineState.APPLIED;
        kept.touched = true;
        kept.matches =
                chosen.stream().map(one -> new Match(one, "", true, true)).toList();
        chosen.forEach(one -> bring(kept, one));
    }

    @Override
    public void undo(long line, String by, Instant at) {
        Kept kept = kept(line);
        takeBack(kept);
        kept.state = LineState.TO_DECIDE;
        kept.touched = true;
    }

    @Override
    public void learn(AccountKey account, Findings.Known by, String payer, long line, String who, Instant at) {
        entries++;
        long number = learnt.size() + 1L;
        learnt.put(number, new Learnt(number, account, by, payer, who, at));
    }

    @Override
    public void forget(OrganisationId organisation, long id, String who, Instant at) {
        entries++;
        learnt.remove(id);
    }

    @Override
    public List<Learnt> learnt(OrganisationId organisation) {
        return List.copyOf(learnt.values());
    }

    @Override
    public List<Entry> log(long line) {
        return List.of();
    }
}
