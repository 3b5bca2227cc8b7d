package org.cartera.domain.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartera.domain.bank.BankLine;
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
        return bank.alone(account.organisation(), () -> {
            Optional<Line> found = book.line(account.organisation(), id);
            if (found.isEmpty()) {
                return Answer.NO_LINE;
            }
            Line line = found.get();
            if (!line.line().isReceipt() || line.state() == LineState.RETURNED) {
                return Answer.NO_RECEIPT;
            }
            if (line.state() == LineState.APPLIED) {
                return Answer.APPLIED_BEFORE;
            }
            Money rest = line.line().amount();
            Map<InstalmentId, OpenDocument> open =
                    book.open(account).stream().collect(Collectors.toMap(OpenDocument::id, Function.identity()));
            for (Allocation one : allocations) {
                OpenDocument item = open.get(one.item());
                if (item == null
                        || !one.paid().isPositive()
                        || !sameCurrency(item.open(), one.paid(), rest)
                        || one.paid().isMoreThan(item.open())) {
                    return Answer.NOT_OWED;
                }
                rest = rest.minus(one.paid());
            }
            if (rest.isNegative()
                    || allocations.stream().map(Allocation::item).distinct().count() < allocations.size()) {
                return Answer.TOO_MUCH;
            }
            Instant now = clock.instant();
            book.apply(id, new Suggestion(account, allocations, rest, null, 100, List.of()), by, now);
            learn(account, line.line(), by, now);
            return Answer.DONE;
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

    private void learn(AccountKey account, BankLine line, String by, Instant now) {
        Payer payer = line.payer();
        if (payer.account() != null) {
            book.learn(account, Known.ACCOUNT, payer.account(), by, now);
        }
        if (payer.name() != null && !FirmName.words(payer.name()).isEmpty()) {
            book.learn(account, Known.NAME, payer.name(), by, now);
        }
    }

    private static boolean sameCurrency(Money one, Money two, Money three) {
        return one.currency().equals(two.currency()) && two.currency().equals(three.currency());
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
        /** More than the line brings, or an item twice. */
        TOO_MUCH
    }
}
