package org.cartera.domain.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;

/**
 * An amount that clears a hold or lets an order pass, document by document: what somebody writes to the customer. It goes the way by
 * which the amount was found, to the oldest due date first and to undisputed parts only. Worked example: of 80, A (owes 30, 80 days late)
 * gets 30 and B (owes 60, 70 days late) the other 50; C, younger and disputed, is named and not asked for.
 *
 * @param parts the documents that get something of it, and those of which something is not asked for; oldest due date first, then by id
 * @param rest what no open document of the currency takes: more of the limit is used by orders than by documents. 0 or more
 */
public record ClearingPayment(Money amount, List<Part> parts, Money rest) {

    /**
     * One document's part.
     *
     * @param disputed of what is open, not asked for
     * @param coming of what is open, brought by a bank line and not asked for again
     * @param paid what it gets; 0 where nothing of it is asked for
     */
    public record Part(OpenItem item, Money disputed, Money coming, Money paid) {

        /** Something of it is asked for, and something is left that could be. */
        public boolean isInPart() {
            return paid.isPositive()
                    && item.open().minus(disputed).minus(coming).minus(paid).isPositive();
        }
    }

    public ClearingPayment {
        parts = List.copyOf(parts);
    }

    /**
     * One for each amount to be received from the account itself, in their order; empty where no money clears anything. What must be
     * received for an order beforehand goes to no document, and what a group must pay to those of any member: neither is among them.
     *
     * @param file the account as it counted for the decision
     * @param clearing of the decision
     */
    public static List<ClearingPayment> of(CreditCase file, List<Ground> clearing) {
        return clearing.stream()
                .filter(ground -> ground.rule().equals("clear.pay"))
                .flatMap(ground -> ground.observed() instanceof Measure.Amount amount
                        ? Optional.of(amount.money()).stream()
                        : Optional.<Money>empty().stream())
                .map(amount -> of(file, amount))
                .toList();
    }

    static ClearingPayment of(CreditCase file, Money amount) {
        List<Part> parts = new ArrayList<>();
        Money left = amount;
        for (OpenItem item : file.ledger().items()) {
            if (!item.open().currency().equals(amount.currency())) {
                continue;
            }
            Money paid = file.collectable(item).min(left);
            Money disputed = file.disputes().disputedOf(item, file.asOf());
            Money coming = file.pending().of(item).min(item.open().minus(disputed));
            left = left.minus(paid);
            if (paid.isPositive() || disputed.isPositive() || coming.isPositive()) {
                parts.add(new Part(item, disputed, coming, paid));
            }
        }
        return new ClearingPayment(amount, parts, left);
    }
}
