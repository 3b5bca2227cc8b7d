package org.cartera.web.bank;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.Deduction;
import org.cartera.domain.reconciliation.Share;
import org.cartera.domain.reconciliation.Suggestion;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.jspecify.annotations.Nullable;

/**
 * What a person is putting together for bank lines: of which customers which items, how much of each, and why it is less. Nothing of it
 * is saved. The first customer is the one who keeps what is left.
 */
final class Draft implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private String current = "";

    /** Ours of one customer. */
    private static final class Part implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String name;
        private final LinkedHashMap<String, BigDecimal> paid = new LinkedHashMap<>();
        private @Nullable String currency;
        private @Nullable String why;
        private String words = "";

        private Part(String name) {
            this.name = name;
        }
    }

    /** Begins anew with a suggestion. */
    static Draft of(Suggestion way, String customerName) {
        Draft draft = new Draft();
        draft.take(way.account().customer().value(), customerName);
        way.allocations().forEach(one -> draft.pick(one.item().toString(), one.paid()));
        Deduction less = way.deduction();
        if (less != null) {
            draft.explain(less.reason().name(), less.name());
        }
        return draft;
    }

    /** Looks at another customer too; whoever got nothing so far is dropped. */
    void take(String customer, String name) {
        parts.entrySet()
                .removeIf(
                        part -> part.getValue().paid.isEmpty() && !part.getKey().equals(customer));
        parts.computeIfAbsent(customer, key -> new Part(name));
        current = customer;
    }

    void drop(String customer) {
        parts.remove(customer);
        if (current.equals(customer)) {
            current = parts.keySet().stream().findFirst().orElse("");
        }
    }

    void pick(String item, Money paid) {
        Part part = part();
        part.paid.put(item, paid.amount());
        part.currency = paid.currency().getCurrencyCode();
    }

    void leave(String item) {
        part().paid.remove(item);
    }

    void explain(@Nullable String why, String words) {
        part().why = why == null || why.isEmpty() ? null : why;
        part().words = words;
    }

    String current() {
        return current;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    @Nullable
    BigDecimal paid(String item) {
        return current.isEmpty() ? null : part().paid.get(item);
    }

    String why() {
        String why = current.isEmpty() ? null : part().why;
        return why == null ? "" : why;
    }

    String words() {
        return current.isEmpty() ? "" : part().words;
    }

    List<String> customers() {
        return List.copyOf(parts.keySet());
    }

    String name(String customer) {
        return Optional.ofNullable(parts.get(customer)).map(part -> part.name).orElse(customer);
    }

    int items(String customer) {
        return Optional.ofNullable(parts.get(customer))
                .map(part -> part.paid.size())
                .orElse(0);
    }

    int items() {
        return parts.values().stream().mapToInt(part -> part.paid.size()).sum();
    }

    /** The currency of the items picked; empty where none is. */
    Optional<String> currency() {
        return parts.values().stream()
                .filter(part -> !part.paid.isEmpty())
                .flatMap(part -> Optional.ofNullable(part.currency).stream())
                .findFirst();
    }

    BigDecimal given(String customer) {
        return Optional.ofNullable(parts.get(customer))
                .map(part -> part.paid.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .orElse(BigDecimal.ZERO);
    }

    BigDecimal given() {
        return parts.keySet().stream().map(this::given).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whoever gets items; where nobody does, the customer who is looked at gets all of it on account. */
    List<Share> shares(OrganisationId organisation) {
        List<Share> shares = new ArrayList<>();
        parts.forEach((customer, part) -> {
            if (!part.paid.isEmpty() || parts.size() == 1) {
                List<Allocation> paid = new ArrayList<>();
                part.paid.forEach((item, amount) -> paid.add(new Allocation(
                        InstalmentId.parse(item), Money.of(String.valueOf(part.currency), amount.toPlainString()))));
                shares.add(new Share(
                        new AccountKey(organisation, new CustomerId(customer)),
                        paid,
                        part.why == null ? null : Deduction.Reason.valueOf(part.why),
                        part.words));
            }
        });
        return shares;
    }

    private Part part() {
        return Optional.ofNullable(parts.get(current))
                .orElseThrow(() -> new IllegalStateException("Nobody is looked at"));
    }
}
