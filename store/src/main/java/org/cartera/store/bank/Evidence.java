package org.cartera.store.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.Clues;
import org.cartera.domain.reconciliation.Findings;
import org.cartera.domain.reconciliation.Findings.Known;
import org.cartera.domain.reconciliation.FirmName;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.domain.reconciliation.PayerNumbers;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.Keys;
import org.cartera.store.bank.Bearers.Bearer;
import org.jspecify.annotations.Nullable;

/** Looks for whoever may have paid a chunk of lines, by everything that lines tell, in a handful of statements. */
final class Evidence {
    /** A number of more customers' items tells nothing. */
    private static final int TOO_COMMON = 20;

    private static final int MOST_NAMESAKES = 5;
    private static final double ALIKE = 0.7;

    private final Database database;
    private final OrganisationId organisation;
    private final List<BankLine> lines;
    private final Map<BankLine, Told> told = new IdentityHashMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();
    private final Bearers bearers;
    private Map<String, List<Bearer>> byWord = Map.of();
    private final Map<String, Set<String>> byPayer = new HashMap<>();
    private final Map<String, Set<String>> byNumber = new HashMap<>();
    private final Map<String, Set<String>> byAmount = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private Map<AccountKey, List<OpenDocument>> items = Map.of();
    private Map<AccountKey, List<OpenDocument>> credits = Map.of();

    Evidence(Database database, OrganisationId organisation, List<BankLine> lines, Bearers bearers) {
        this.bearers = bearers;
        this.database = database;
        this.organisation = organisation;
        this.lines = lines.stream().filter(BankLine::isReceipt).toList();
        this.lines.forEach(line -> told.put(line, Told.by(line)));
    }

    /**
     * What a line tells, read once.
     *
     * @param all numbers that may be documents of ours
     * @param numbers numbers that may be a customer's
     * @param words of the payer's name, as the bank tells it in a field or in the text
     * @param account the payer's, by which he may be known again
     * @param name by which he may be; null where the bank has no field for it
     */
    private record Told(
            Clues clues,
            Set<String> all,
            Set<String> numbers,
            List<String> words,
            Set<String> starts,
            @Nullable String account,
            @Nullable String name) {
        static Told by(BankLine line) {
            String field = line.payer().name();
            List<String> words = FirmName.words(field == null ? FirmName.inText(line) : field);
            Clues clues = Clues.of(line);
            return new Told(
                    clues,
                    clues.all(),
                    PayerNumbers.in(line),
                    words,
                    KeyIndex.starts(words),
                    line.payer().account(),
                    field == null ? null : LearntPayers.key(words));
        }

        @Nullable
        String payer(Known by) {
            return by == Known.ACCOUNT ? account : name;
        }
    }

    Clues clues(BankLine line) {
        return told(line).clues();
    }

    private Told told(BankLine line) {
        return told.computeIfAbsent(line, Told::by);
    }

    /** @return what was found about a line of the chunk */
    Function<BankLine, Findings> gather(OpenDocuments documents) {
        keys();
        words();
        payers();
        numbers();
        Map<BankLine, Set<String>> customers = new IdentityHashMap<>();
        List<BankLine> unknown = new ArrayList<>();
        for (BankLine line : lines) {
            Set<String> found = customers(line);
            customers.put(line, found);
            if (found.isEmpty()) {
                unknown.add(line);
            }
        }
        amounts(unknown);
        unknown.forEach(line -> customers.put(line, byAmount.getOrDefault(amount(line), Set.of())));
        Set<String> all = new TreeSet<>();
        customers.values().forEach(all::addAll);
        items = documents.of(organisation, all);
        credits = documents.credits(organisation, all);
        names(all);
        return line -> findings(line, customers.getOrDefault(line, Set.of()));
    }

    /** Who was found by his name is called by it; the others are looked up. */
    private void names(Set<String> customers) {
        byWord.values().stream()
                .flatMap(List::stream)
                .filter(one -> customers.contains(one.customer()))
                .forEach(one -> names.put(one.customer(), one.name()));
        Keys others = new Keys(customers.stream()
                .filter(customer -> !names.containsKey(customer))
                .toList());
        if (!others.keys().isEmpty()) {
            database.each(
                    row -> names.put(row.text("customer"), row.text("name")),
                    others.each("account", "customer"),
                    others.parameter(),
                    organisation.value());
        }
    }

    private Findings findings(BankLine line, Set<String> customers) {
        Map<AccountKey, String> called = new HashMap<>();
        customers.forEach(customer -> called.put(account(customer), names.getOrDefault(customer, customer)));
        Map<AccountKey, Known> learnt = new HashMap<>();
        payer(Known.NAME, line).forEach(customer -> learnt.put(account(customer), Known.NAME));
        payer(Known.ACCOUNT, line).forEach(customer -> learnt.put(account(customer), Known.ACCOUNT));
        return new Findings(of(customers, items), called, learnt, numbers(line), of(customers, credits));
    }

    private List<OpenDocument> of(Set<String> customers, Map<AccountKey, List<OpenDocument>> documents) {
        return customers.stream()
                .flatMap(customer -> documents.getOrDefault(account(customer), List.of()).stream())
                .toList();
    }

    private Map<AccountKey, String> numbers(BankLine line) {
        Map<AccountKey, String> numbers = new HashMap<>();
        numbered(line).forEach((customer, number) -> numbers.put(account(customer), number));
        return numbers;
    }

    /** Customers whose number stands in the line; a number that several bear is nobody's. */
    private Map<String, String> numbered(BankLine line) {
        Map<String, String> found = new TreeMap<>();
        for (String number : told(line).numbers()) {
            Set<String> bearers = byNumber.getOrDefault(number, Set.of());
            if (bearers.size() == 1) {
                bearers.forEach(customer -> found.put(customer, number));
            }
        }
        return found;
    }

    private void numbers() {
        Set<String> numbers = new HashSet<>();
        lines.forEach(line -> numbers.addAll(told(line).numbers()));
        Keys keys = new Keys(numbers);
        database.each(
                row -> byNumber.computeIfAbsent(row.text("number"), key -> new TreeSet<>())
                        .add(row.text("customer")),
                keys.each("payer_number", "number"),
                keys.parameter(),
                organisation.value());
    }

    private Set<String> customers(BankLine line) {
        Set<String> found = new LinkedHashSet<>();
        for (String clue : told(line).all()) {
            found.addAll(byKey.getOrDefault(clue, Set.of()));
        }
        found.addAll(payer(Known.ACCOUNT, line));
        found.addAll(payer(Known.NAME, line));
        found.addAll(numbered(line).keySet());
        found.addAll(namesakes(told(line)));
        return found;
    }

    private Set<String> payer(Known by, BankLine line) {
        String key = told(line).payer(by);
        return key == null ? Set.of() : byPayer.getOrDefault(by + key, Set.of());
    }

    private List<String> namesakes(Told line) {
        Map<String, Double> likeness = new HashMap<>();
        for (String word : line.starts()) {
            for (Bearer bearer : byWord.getOrDefault(word, List.of())) {
                likeness.computeIfAbsent(bearer.customer(), key -> FirmName.likeness(line.words(), bearer.words()));
            }
        }
        return likeness.entrySet().stream()
                .filter(one -> one.getValue() >= ALIKE)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMESAKES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void keys() {
        Set<String> clues = new HashSet<>();
        lines.forEach(line -> clues.addAll(told(line).all()));
        Map<String, Integer> hits = new HashMap<>();
        database.each(
                row -> {
                    hits.merge(row.text("key"), 1, Integer::sum);
                    byKey.computeIfAbsent(row.text("key"), key -> new TreeSet<>())
                            .add(row.text("customer"));
                },
                """
                select s.key, k.customer from unnest(?::text[]) s(key) cross join lateral (select d.customer from document_key d
                    where d.organisation = ? and d.key = s.key group by d.customer limit ?) k""",
                clues,
                organisation.value(),
                TOO_COMMON + 1);
        byKey.keySet().removeIf(key -> hits.getOrDefault(key, 0) > TOO_COMMON);
    }

    private void words() {
        Set<String> words = new HashSet<>();
        lines.forEach(line -> words.addAll(told(line).starts()));
        byWord = bearers.of(words);
    }

    private void payers() {
        for (Known by : Known.values()) {
            Set<String> keys = new HashSet<>();
            lines.forEach(line -> {
                String key = told(line).payer(by);
                if (key != null) {
                    keys.add(key);
                }
            });
            database.each(
                    row -> byPayer.computeIfAbsent(by + row.text("key"), key -> new TreeSet<>())
                            .add(row.text("customer")),
                    """
                    select s.key, p.customer from unnest(?::text[]) s(key) cross join lateral (select customer from learnt_payer l
                        where l.organisation = ? and l.known_by = ? and l.key = s.key offset 0) p""",
                    keys,
                    organisation.value(),
                    by);
        }
    }

    /** Who owes just this amount, where nothing else is known and not many do. */
    private void amounts(Collection<BankLine> unknown) {
        Batch amounts = new Batch("currency text", "amount numeric");
        unknown.stream()
                .map(BankLine::amount)
                .distinct()
                .forEach(amount -> amounts.add(amount.currency(), amount.amount()));
        if (!amounts.isEmpty()) {
            database.each(
                    row -> byAmount.computeIfAbsent(
                                    row.money("currency", "amount").toString(), key -> new TreeSet<>())
                            .add(row.text("customer")),
                    "select s.currency, s.amount, o.customer from " + amounts.source()
                            + """
                             cross join lateral (select distinct customer from open_item i where i.organisation = ?
                                and i.open = s.amount and i.currency = s.currency order by customer limit ?) o""",
                    amounts.parameters(List.of(), List.of(organisation.value(), MOST_NAMESAKES + 1)));
            byAmount.values().removeIf(found -> found.size() > MOST_NAMESAKES);
        }
    }

    private static String amount(BankLine line) {
        return line.amount().toString();
    }

    private AccountKey account(String customer) {
        return new AccountKey(organisation, new CustomerId(customer));
    }
}
