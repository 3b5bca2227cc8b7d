package org.cartera.domain.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.Findings.Known;
import org.cartera.domain.reconciliation.MatchBook.Line;
import org.cartera.domain.reconciliation.Suggestion.Allocation;

/** What a person decides about bank lines. What he decides, nothing automatic changes, and he can take it back. */
public final class BankDesk {
    private final BankBook bank;
    private final MatchBook book;
    private final Clock clock;

    public BankDesk(BankBook bank, MatchBook book, Clock clock) {
        this.bank = bank;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Applies a line to a customer's items, in their order; what is left stays on his account. The payer is known again from now on.
     *
     * @param allocations none: all of it stays on the customer's account
     */
    public Answer match(AccountKey account, long id, List<Allocation> allocations, String by) {
        return match(account.organisation(), List.of(id), List.of(Share.of(account, allocations)), by);
    }

    /**
     * Applies lines, one or several together, to items of one customer or of several ({@link Spread}). A line that pays one customer
     * alone makes its payer known again.
     *
     * @param ids at least one; the older line pays first
     * @param shares at least one, each customer once; what is left stays on the first one's account
     */
    public Answer match(OrganisationId organisation, List<Long> ids, List<Share> shares, String by) {
        return bank.alone(organisation, () -> {
            List<Line> lines = new ArrayList<>();
            for (long id : new TreeSet<>(ids)) {
                Optional<Line> line = book.line(organisation, id);
                Answer no = line.map(BankDesk::decidable).orElse(Answer.NO_LINE);
                if (no != Answer.DONE) {
                    return no;
                }
                lines.add(line.orElseThrow());
            }
            Map<InstalmentId, OpenDocument> open = open(shares);
            Currency currency = currency(lines, shares);
            Answer no = payable(lines, shares, currency, open);
            if (no != Answer.DONE) {
                return no;
            }
            Map<Long, List<Suggestion>> ways = new Spread(lines, shares, currency, open).byLine();
            for (Line line : lines) {
                List<Suggestion> chosen = ways.getOrDefault(line.id(), List.of());
                apply(line, chosen, by);
            }
            return Answer.DONE;
        });
    }

    /**
     * Applies the best suggestion of each line where it still stands; what another line of the list pays is no longer open for it.
     *
     * @param score the least that a suggestion must have, and {@code margin} how far it must be ahead of any other
     * @return the lines that were applied
     */
    public List<Long> confirm(OrganisationId organisation, List<Long> ids, int score, int margin, String by) {
        List<Long> done = new ArrayList<>();
        for (long id : ids) {
            Answer answer = book.line(organisation, id)
                    .flatMap(line -> line.sure(score, margin))
                    .map(way -> match(organisation, List.of(id), List.of(share(way)), by))
                    .orElse(Answer.NO_LINE);
            if (answer == Answer.DONE) {
                done.add(id);
            }
        }
        return done;
    }

    private static Share share(Suggestion way) {
        Deduction less = way.deduction();
        return new Share(
                way.account(), way.allocations(), less == null ? null : less.reason(), less == null ? "" : less.name());
    }

    private Map<InstalmentId, OpenDocument> open(List<Share> shares) {
        return shares.stream()
                .flatMap(share -> book.open(share.account()).stream())
                .collect(Collectors.toMap(OpenDocument::id, Function.identity(), (one, same) -> one));
    }

    private static Answer decidable(Line line) {
        if (!line.line().isReceipt() || line.state() == LineState.RETURNED) {
            return Answer.NO_RECEIPT;
        }
        return line.state() == LineState.APPLIED ? Answer.APPLIED_BEFORE : Answer.DONE;
    }

    /** The items'; the account's where nothing but unapplied cash comes of it. */
    private static Currency currency(List<Line> lines, List<Share> shares) {
        return shares.stream()
                .flatMap(share -> share.allocations().stream())
                .map(one -> one.paid().currency())
                .findFirst()
                .orElse(lines.get(0).line().amount().currency());
    }

    private static Answer payable(
            List<Line> lines, List<Share> shares, Currency currency, Map<InstalmentId, OpenDocument> open) {
        Money rest = Money.zero(currency);
        for (Line line : lines) {
            Optional<Money> brought = line.line().brings(currency);
            if (brought.isEmpty()) {
                return Answer.TWO_CURRENCIES;
            }
            rest = rest.plus(brought.get());
        }
        Set<Object> seen = new HashSet<>();
        for (Share share : shares) {
            for (Allocation one : share.allocations()) {
                OpenDocument item = open.get(one.item());
                if (item == null
                        || !item.account().equals(share.account())
                        || !one.paid().isPositive()
                        || !item.open().currency().equals(currency)
                        || !one.paid().currency().equals(currency)
                        || one.paid().isMoreThan(item.open())) {
                    return Answer.NOT_OWED;
                }
                if (!seen.add(one.item())) {
                    return Answer.TOO_MUCH;
                }
                rest = rest.minus(one.paid());
            }
            if (!seen.add(share.account())) {
                return Answer.TOO_MUCH;
            }
        }
        return rest.isNegative() ? Answer.TOO_MUCH : Answer.DONE;
    }

    /** Keeps why it was suggested, where a person chose just that. */
    private void apply(Line line, List<Suggestion> chosen, String by) {
        Instant now = clock.instant();
        List<Suggestion> argued = chosen.stream()
                .map(way -> line.matches().stream()
                        .map(MatchBook.Match::suggestion)
                        .filter(suggested ->
                                !suggested.differsFrom(way) && Objects.equals(suggested.deduction(), way.deduction()))
                        .findFirst()
                        .orElse(way))
                .toList();
        book.apply(line.id(), argued, by, now);
        if (chosen.size() == 1) {
            learn(chosen.get(0).account(), line, by, now);
        }
    }

    /** Forgets a payer that was learnt; from now on his lines are nobody's until he is confirmed again. */
    public void forget(OrganisationId organisation, long learnt, String by) {
        bank.alone(organisation, () -> {
            book.forget(organisation, learnt, by, clock.instant());
            return true;
        });
    }

    /** Takes back what a line pays. */
    public Answer undo(OrganisationId organisation, long id, String by) {
        return bank.alone(organisation, () -> {
            Optional<Line> line = book.line(organisation, id);
            if (line.isEmpty()) {
                return Answer.NO_LINE;
            }
            if (line.get().state() != LineState.APPLIED) {
                return Answer.NOT_APPLIED;
            }
            book.undo(id, by, clock.instant());
            return Answer.DONE;
        });
    }

    private void learn(AccountKey account, Line line, String by, Instant now) {
        Payer payer = line.line().payer();
        if (payer.account() != null) {
            book.learn(account, Known.ACCOUNT, payer.account(), line.id(), by, now);
        }
        if (payer.name() != null && !FirmName.words(payer.name()).isEmpty()) {
            book.learn(account, Known.NAME, payer.name(), line.id(), by, now);
        }
    }

    /** Whether it was done, and why not. */
    public enum Answer {
        DONE,
        NO_LINE,
        /** Nothing to apply, or its money went back. */
        NO_RECEIPT,
        /** It pays something already; undo that first. */
        APPLIED_BEFORE,
        NOT_APPLIED,
        /** An item is not the customer's, is not open so far, or is owed in another currency. */
        NOT_OWED,
        /** More than the lines bring, or an item or a customer twice. */
        TOO_MUCH,
        /** A line does not bring the items' currency. */
        TWO_CURRENCIES
    }
}
