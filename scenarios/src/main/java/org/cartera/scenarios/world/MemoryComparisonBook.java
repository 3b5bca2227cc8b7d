package org.cartera.scenarios.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.comparison.Comparison;
import org.cartera.domain.comparison.ComparisonBook;
import org.cartera.domain.comparison.ComparisonProgress;
import org.cartera.domain.comparison.Decided;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.comparison.Finding;
import org.cartera.domain.comparison.ListEntry;
import org.cartera.domain.comparison.SignOff;
import org.cartera.domain.comparison.TheirLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Customers' lists of a story. */
final class MemoryComparisonBook implements ComparisonBook {
    private final Map<Long, ListEntry> entries = new TreeMap<>();
    private final Map<Long, List<TheirLine>> lines = new TreeMap<>();
    private final Map<Long, Decided> decided = new TreeMap<>();
    private final Map<Long, Comparison> results = new TreeMap<>();
    private final Map<Long, Difference> differences = new TreeMap<>();

    @Override
    public <T> T alone(long list, Supplier<T> work) {
        return work.get();
    }

    @Override
    public Optional<Long> taken(AccountKey account, String hash) {
        return Optional.empty();
    }

    @Override
    public long take(ListEntry entry, List<TheirLine> told) {
        long list = entries.size() + 1L;
        entries.put(list, with(entry, list, ListEntry.State.NEW, null));
        lines.put(list, told);
        return list;
    }

    private static ListEntry with(
            ListEntry entry, long list, ListEntry.State state, ListEntry.@Nullable Result result) {
        return new ListEntry(
                list, entry.account(), entry.asOf(), entry.from(), entry.told(), entry.arrival(), state, result, 0);
    }

    @Override
    public Optional<ListEntry> one(OrganisationId organisation, long list) {
        return Optional.ofNullable(entries.get(list));
    }

    @Override
    public List<ListEntry> of(AccountKey account) {
        return entries.values().stream()
                .filter(one -> one.account().equals(account))
                .sorted(Comparator.comparing(ListEntry::id).reversed())
                .toList();
    }

    @Override
    public List<ListEntry> newest(OrganisationId organisation, int limit) {
        return List.copyOf(entries.values());
    }

    @Override
    public OptionalLong next(OrganisationId organisation, long after, long generation) {
        return entries.keySet().stream()
                .mapToLong(Long::longValue)
                .filter(list -> list > after)
                .findFirst();
    }

    /** A story compares its lists as soon as they are told. */
    @Override
    public ComparisonProgress progress(OrganisationId organisation, long generation) {
        return new ComparisonProgress(entries.size(), entries.size());
    }

    @Override
    public List<TheirLine> lines(long list) {
        return lines.getOrDefault(list, List.of());
    }

    @Override
    public Decided decided(long list) {
        return decided.getOrDefault(list, Decided.NOTHING);
    }

    @Override
    public void together(long list, Decided.Group group) {
        List<Decided.Group> all = new ArrayList<>(decided(list).together());
        all.add(group);
        decided.put(list, new Decided(all, decided(list).apart()));
    }

    @Override
    public void apart(long list, Decided.Group group) {
        List<Decided.Group> all = new ArrayList<>(decided(list).apart());
        all.add(group);
        decided.put(list, new Decided(decided(list).together(), all));
    }

    @Override
    public void forget(long list, Decided.Group group) {
        List<Decided.Group> left = decided(list).together().stream()
                .filter(one -> one.rows().stream().noneMatch(group.rows()::contains)
                        && one.keys().stream().noneMatch(group.keys()::contains))
                .toList();
        decided.put(list, new Decided(left, decided(list).apart()));
    }

    @Override
    public void record(long list, Comparison comparison, long generation, Instant at) {
        results.put(list, comparison);
        ListEntry.Result result = new ListEntry.Result(
                at, generation, comparison.signs(), comparison.signsGround(), comparison.ours(), comparison.theirs());
        entries.computeIfPresent(list, (id, entry) -> with(entry, id, ListEntry.State.COMPARED, result));
    }

    Optional<Comparison> result(long list) {
        return Optional.ofNullable(results.get(list));
    }

    @Override
    public List<Finding> findings(long list) {
        return result(list).map(Comparison::findings).orElse(List.of());
    }

    @Override
    public List<Difference> differences(long list) {
        return differences.values().stream().filter(one -> one.list() == list).toList();
    }

    @Override
    public List<Difference> open(OrganisationId organisation) {
        return differences.values().stream().filter(Difference::isOpen).toList();
    }

    @Override
    public Optional<Difference> difference(OrganisationId organisation, long id) {
        return Optional.ofNullable(differences.get(id));
    }

    @Override
    public void save(Difference one) {
        long id = one.id() == 0 ? differences.size() + 1L : one.id();
        differences.put(
                id,
                new Difference(
                        id,
                        one.list(),
                        one.account(),
                        one.key(),
                        one.topic(),
                        one.amount(),
                        one.owner(),
                        one.department(),
                        one.due(),
                        one.opened(),
                        one.outcome(),
                        one.closedBy(),
                        one.comment(),
                        one.disputes()));
    }

    @Override
    public void sign(long list, SignOff signOff, Map<String, byte[]> papers) {
        throw new UnsupportedOperationException("No story signs");
    }

    @Override
    public Optional<SignOff> signOff(long list) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> paper(long list, String language) {
        return Optional.empty();
    }

    @Override
    public Optional<ColumnMapping> mapping(AccountKey account) {
        return Optional.empty();
    }

    @Override
    public void remember(AccountKey account, ColumnMapping mapping, String by, Instant at) {
        throw new UnsupportedOperationException("No story has columns");
    }

    @Override
    public void note(long list, Noted noted) {
        // no story reads notes
    }

    @Override
    public List<Noted> notes(long list) {
        return List.of();
    }
}
