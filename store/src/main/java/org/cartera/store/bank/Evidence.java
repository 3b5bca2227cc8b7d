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

/** Looks for whoever may have paid a chunk of lines, by everything that lines tell, in a handful of statements. */
final class Evidence {
    /** A number of more customers' items, and a word that more customers bear, tells nothing. */
    private static final int TOO_COMMON = 20;

    private static final int COMMON_WORD = 200;
    private static final int MOST_NAMESAKES = 5;
    private static final double ALIKE = 0.7;

    private final Database database;
    private final OrganisationId organisation;
    private final List<BankLine> lines;
    private final Map<String, Set<String>> byKey = new HashMap<>();
    private final Map<String, Map<String, String>> byWord = new HashMap<>();
    private final Map<String, Set<String>> byPayer = new HashMap<>();
    private final Map<String, Set<String>> byNumber = new HashMap<>();
    private final Map<String, Set<String>> byAmount = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> nameWords = new HashMap<>();
    private Map<AccountKey, List<OpenDocument>> items = Map.of();
    private Map<AccountKey, List<OpenDocument>> credits = Map.of();

    Evidence(Database database, OrganisationId organisation, List<BankLine> lines) {
        this.database = database;
        this.organisation = organisation;
        this.lines = lines.stream().filter(BankLine::isReceipt).toList();
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
        Keys keys = new Keys(all);
        database.each(
                row -> names.put(row.text("customer"), row.text("name")),
                keys.each("account", "customer"),
                keys.parameter(),
                organisation.value());
        return line -> findings(line, customers.getOrDefault(line, Set.of()));
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
        for (String number : PayerNumbers.in(line)) {
            Set<String> bearers = byNumber.getOrDefault(number, Set.of());
            if (bearers.size() == 1) {
                bearers.forEach(customer -> found.put(customer, number));
            }
        }
        return found;
    }

    private void numbers() {
        Set<String> numbers = new HashSet<>();
        lines.forEach(line -> numbers.addAll(PayerNumbers.in(line)));
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
        for (String clue : Clues.of(line).all()) {
            found.addAll(byKey.getOrDefault(clue, Set.of()));
        }
        found.addAll(payer(Known.ACCOUNT, line));
        found.addAll(payer(Known.NAME, line));
        found.addAll(numbered(line).keySet());
        found.addAll(namesakes(called(line)));
        return found;
    }

    private Set<String> payer(Known by, BankLine line) {
        String key = LearntPayers.key(by, line.payer());
        return key == null ? Set.of() : byPayer.getOrDefault(by + key, Set.of());
    }

    /** As the bank names the payer, in a field or in the text. */
    private static String called(BankLine line) {
        String name = line.payer().name();
        return name == null ? FirmName.inText(line) : name;
    }

    private List<String> namesakes(String payer) {
        Map<String, String> candidates = new HashMap<>();
        KeyIndex.starts(payer).forEach(word -> candidates.putAll(byWord.getOrDefault(word, Map.of())));
        Map<String, Double> likeness = new HashMap<>();
        List<String> told = FirmName.words(payer);
        candidates.forEach((customer, name) -> likeness.put(
                customer, FirmName.likeness(told, nameWords.computeIfAbsent(customer, key -> FirmName.words(name)))));
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
        lines.forEach(line -> clues.addAll(Clues.of(line).all()));
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
        lines.forEach(line -> {
            words.addAll(KeyIndex.starts(called(line)));
        });
        database.each(
                row -> byWord.computeIfAbsent(row.text("word"), key -> new HashMap<>())
                        .put(row.text("customer"), row.text("name")),
                """
                select s.word, b.customer, b.name from unnest(?::text[]) s(word)
                cross join lateral (select count(*) as bearers from (select 1 from payer_word c
                    where c.organisation = ? and c.word = s.word limit ?) x) c
                cross join lateral (select customer, name from payer_word w
                    where w.organisation = ? and w.word = s.word and c.bearers <= ? offset 0) b""",
                words,
                organisation.value(),
                COMMON_WORD + 1,
                organisation.value(),
                COMMON_WORD);
    }

    private void payers() {
        for (Known by : Known.values()) {
            Set<String> keys = new HashSet<>();
            lines.forEach(line -> {
                String key = LearntPayers.key(by, line.payer());
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
