package org.cartera.scenarios.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.reconciliation.Clues;
import org.cartera.domain.reconciliation.Findings;
import org.cartera.domain.reconciliation.Findings.Known;
import org.cartera.domain.reconciliation.FirmName;
import org.cartera.domain.reconciliation.OpenDocument;

/** Gathers what is known about a line: by numbers, by payer, by name, and by the amount alone. */
public final class MemoryFinder {
    /** Of customers who are only alike, or only owe the amount, so many. */
    private static final int MOST = 8;
    /** A word that so many customers bear tells nothing. */
    private static final int COMMON = 400;

    private static final double ALIKE = 0.7;

    private final Map<String, Set<AccountKey>> byKey = new HashMap<>();
    private final Map<String, Set<AccountKey>> byAmount = new HashMap<>();
    private final Map<String, Set<AccountKey>> byWord = new HashMap<>();
    private final Map<String, Set<AccountKey>> byName = new HashMap<>();
    private final Map<String, Set<AccountKey>> learntAccounts = new HashMap<>();
    private final Map<String, Set<AccountKey>> learntNames = new HashMap<>();
    private final Map<AccountKey, String> names = new HashMap<>();
    private final Map<AccountKey, List<String>> nameWords = new HashMap<>();
    private final BankWorld world;

    public MemoryFinder(BankWorld world) {
        this.world = world;
        for (OpenDocument item : world.items()) {
            item.keys().forEach(key -> put(byKey, key, item.account()));
            put(byAmount, item.open().toString(), item.account());
        }
        for (BankCustomer customer : world.customers()) {
            names.put(customer.key(), customer.name());
            FirmName.words(customer.name()).forEach(word -> put(byWord, word, customer.key()));
            put(byName, words(customer.name()), customer.key());
            if (customer.accountLearnt()) {
                put(learntAccounts, customer.account(), customer.key());
            }
            if (customer.nameLearnt()) {
                put(learntNames, words(customer.name()), customer.key());
            }
        }
        Map<AccountKey, BankCustomer> byCustomer = new HashMap<>();
        world.customers().forEach(customer -> byCustomer.put(customer.key(), customer));
        for (BankCustomer customer : world.customers()) {
            BankCustomer parent = customer.parent() == null ? null : byCustomer.get(customer.parent());
            if (parent != null && parent.accountLearnt()) {
                put(learntAccounts, parent.account(), customer.key());
            }
        }
    }

    public Findings find(BankLine line) {
        Map<AccountKey, Known> learnt = new TreeMap<>();
        String payer = line.payer().name();
        if (payer != null) {
            learntNames.getOrDefault(words(payer), Set.of()).forEach(who -> learnt.put(who, Known.NAME));
        }
        if (line.payer().account() != null) {
            learntAccounts
                    .getOrDefault(line.payer().account(), Set.of())
                    .forEach(who -> learnt.put(who, Known.ACCOUNT));
        }
        Set<AccountKey> all = new TreeSet<>(learnt.keySet());
        for (String clue : Clues.of(line).all()) {
            all.addAll(byKey.getOrDefault(clue, Set.of()));
        }
        all.addAll(alike(payer == null ? FirmName.inText(line) : payer));
        String amount = line.amount().toString();
        byAmount.getOrDefault(amount, Set.of()).stream().limit(MOST).forEach(all::add);
        List<OpenDocument> items = new ArrayList<>();
        Map<AccountKey, String> found = new HashMap<>();
        for (AccountKey account : all) {
            items.addAll(world.open().getOrDefault(account, List.of()));
            found.put(account, names.getOrDefault(account, ""));
        }
        return new Findings(items, found, learnt);
    }

    private List<AccountKey> alike(String payer) {
        Set<AccountKey> some = new HashSet<>(byName.getOrDefault(words(payer), Set.of()));
        for (String word : FirmName.words(payer)) {
            Set<AccountKey> bearers = byWord.getOrDefault(word, Set.of());
            if (bearers.size() <= COMMON) {
                some.addAll(bearers);
            }
        }
        Map<AccountKey, Double> likeness = new HashMap<>();
        List<String> told = FirmName.words(payer);
        some.forEach(who -> likeness.put(
                who,
                FirmName.likeness(
                        told, nameWords.computeIfAbsent(who, any -> FirmName.words(names.getOrDefault(who, ""))))));
        return likeness.entrySet().stream()
                .filter(one -> one.getValue() >= ALIKE)
                .sorted(Map.Entry.<AccountKey, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String words(String name) {
        return String.join(" ", FirmName.words(name));
    }

    private static <K> void put(Map<K, Set<AccountKey>> index, K key, AccountKey account) {
        index.computeIfAbsent(key, any -> new TreeSet<>()).add(account);
    }
}
