package org.cartera.domain.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.money.Money;

/** What would let an order pass, each remedy once; of several amounts to be received in one currency the largest clears all. */
final class Remedies {
    private final Map<String, Ground> byKey = new LinkedHashMap<>();

    List<Ground> grounds() {
        return List.copyOf(new ArrayList<>(byKey.values()));
    }

    void pay(List<Ground> clearing) {
        clearing.forEach(this::larger);
    }

    void pay(Money amount, LocalDate asOf) {
        larger(Ground.about(amount.currency(), "clear.pay", Measure.money(amount), Measure.date(asOf)));
    }

    void groupPays(String group, Money amount, LocalDate asOf) {
        larger(Ground.about(group, "clear.group-pays", Measure.money(amount), Measure.date(asOf)));
    }

    /** Money received beforehand, still missing. */
    void prepay(Money missing) {
        put(Ground.about(missing.currency(), "clear.prepay", Measure.money(missing), Measure.unknown()));
    }

    void renew(LocalDate ended) {
        put(Ground.of("clear.renew-limit", Measure.date(ended), Measure.unknown()));
    }

    /** @param by who holds it; empty where nobody is named */
    void person(String by) {
        put(Ground.of("clear.person", Measure.text(by), Measure.unknown()));
    }

    void rows(int rejected) {
        put(Ground.of("clear.rows", Measure.count(rejected), Measure.count(0)));
    }

    void rate(Exposure exposure) {
        exposure.terms().stream()
                .filter(term -> term.converted() == null)
                .map(term -> term.amount().currency().getCurrencyCode())
                .forEach(code -> put(Ground.about(
                        code,
                        "clear.rate",
                        Measure.text(code),
                        Measure.text(exposure.currency().getCurrencyCode()))));
    }

    private void put(Ground ground) {
        byKey.put(key(ground), ground);
    }

    private void larger(Ground ground) {
        byKey.merge(key(ground), ground, (one, other) -> amount(one).isMoreThan(amount(other)) ? one : other);
    }

    private static Money amount(Ground ground) {
        if (ground.observed() instanceof Measure.Amount amount) {
            return amount.money();
        }
        throw new IllegalArgumentException("Not an amount to be received: " + ground);
    }

    private static String key(Ground ground) {
        return ground.rule() + "|" + ground.subject();
    }
}
