package org.cartera.domain.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;

/**
 * All cases of a date in the order in which they are worked, with what is counted over them.
 *
 * @param debtors accounts that owe anything
 */
public record Worklist(List<RankedCase> cases, long debtors) {

    public Worklist {
        cases = cases.stream().sorted(RankedCase.ORDER).toList();
    }

    public static Worklist of(OrganisationId organisation, LocalDate asOf, WorkBook book, WorkPolicy policy) {
        return new Worklist(
                book.cases(organisation, asOf, policy).stream()
                        .map(one -> policy.rank(one, asOf))
                        .toList(),
                book.debtors(organisation));
    }

    /** One page of those that are asked for. Filters: {@code kind}, {@code who} (a login, also of a stand-in; {@code -}: nobody's), {@code portfolio} (a name; {@code -}: none). Searches names and ids. */
    public Page<RankedCase> page(ListQuery query) {
        List<RankedCase> found = cases.stream()
                .filter(who(query.filters().getOrDefault("who", "")))
                .filter(portfolio(query.filters().getOrDefault("portfolio", "")))
                .filter(kind(query.filters().getOrDefault("kind", "")))
                .filter(named(query.search().toLowerCase(Locale.ROOT)))
                .toList();
        int from = Math.min(query.first(), found.size());
        List<RankedCase> shown = found.subList(from, Math.min(found.size(), from + query.size()));
        return new Page<>(shown, found.size(), overdue(found));
    }

    private static Predicate<RankedCase> who(String login) {
        String wanted = login.equals("-") ? "" : login;
        return one -> login.isEmpty() || one.work().isFor(wanted);
    }

    private static Predicate<RankedCase> portfolio(String name) {
        String wanted = name.equals("-") ? "" : name;
        return one -> name.isEmpty() || one.work().portfolio().equals(wanted);
    }

    private static Predicate<RankedCase> kind(String kind) {
        return one -> kind.isEmpty() || one.work().kinds().contains(WorkKind.valueOf(kind));
    }

    private static Predicate<RankedCase> named(String text) {
        return one -> text.isBlank()
                || one.work().name().toLowerCase(Locale.ROOT).contains(text)
                || one.work()
                        .account()
                        .customer()
                        .value()
                        .toLowerCase(Locale.ROOT)
                        .contains(text);
    }

    private static Balances overdue(List<RankedCase> cases) {
        return Balances.sum(cases.stream()
                .flatMap(one -> one.work().overdue().amounts().stream())
                .toList());
    }

    /** How many of a person's cases, or of everybody's, ask for each kind of work. */
    public Map<WorkKind, Long> counts(String who, String portfolio) {
        return counts(
                cases.stream().filter(who(who)).filter(portfolio(portfolio)).toList());
    }

    private static Map<WorkKind, Long> counts(List<RankedCase> cases) {
        Map<WorkKind, Long> counts = new EnumMap<>(WorkKind.class);
        cases.stream().flatMap(one -> one.work().kinds().stream()).forEach(kind -> counts.merge(kind, 1L, Long::sum));
        return counts;
    }

    /** Debtors that nobody looks at. */
    public long uncovered() {
        return counts("", "").getOrDefault(WorkKind.UNCOVERED, 0L);
    }

    /** Who has how much to do, by login; those that nobody looks after under an empty one, first. */
    public List<Load> loads() {
        return loads(WorkCase::collector);
    }

    /** How much there is to do in each portfolio, by name; that of no portfolio under an empty one, first. */
    public List<Load> portfolios() {
        return loads(WorkCase::portfolio);
    }

    private List<Load> loads(Function<WorkCase, String> whose) {
        Map<String, List<RankedCase>> byWho = new TreeMap<>();
        cases.forEach(one -> byWho.computeIfAbsent(whose.apply(one.work()), who -> new ArrayList<>())
                .add(one));
        return byWho.entrySet().stream()
                .map(entry -> new Load(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().mapToLong(RankedCase::total).sum(),
                        overdue(entry.getValue()),
                        counts(entry.getValue())))
                .toList();
    }

    /** Of these people the one with the fewest points to work off, then by login; empty where there is nobody. */
    public Optional<String> lightest(Collection<String> logins) {
        Map<String, Long> points = loads().stream().collect(Collectors.toMap(Load::who, Load::points));
        return logins.stream()
                .min(Comparator.<String>comparingLong(login -> points.getOrDefault(login, 0L))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** What one collector, or one portfolio, has to do. */
    public record Load(String who, long cases, long points, Balances overdue, Map<WorkKind, Long> kinds) {}
}
