package org.cartera.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.hold.GroupPayment;
import org.cartera.domain.hold.GroupPayment.Share;
import org.cartera.domain.money.Money;
import org.cartera.web.words.Words;

/**
 * The documents of a group's members that bring it back within its limit, in the order in which payments go to them.
 *
 * @param group its name
 * @param names of the members
 * @param seen members whose documents the person may see; of the others a sum is told
 */
public record GroupToPay(
        String group, GroupPayment payment, Map<AccountKey, String> names, Set<AccountKey> seen, Words words) {

    /** "Receiving 80 USD from the customers of Norte brings the group back within its limit." */
    public String getTitle() {
        return words.text("topay.group.title", words.money(payment.amount()), group);
    }

    public List<Line> getLines() {
        return all().limit(ToPay.SHOWN).toList();
    }

    /** How many documents are not shown one by one; empty where all are. */
    public String getMore() {
        long more = all().count() - ToPay.SHOWN;
        return more > 0 ? words.counted("topay.more", more) : "";
    }

    private Stream<Line> all() {
        return payment.shares().stream()
                .filter(share -> seen.contains(share.account()))
                .map(share -> new Line(share, names.getOrDefault(share.account(), ""), words));
    }

    /** What documents take of the amount, in the limit's currency. */
    public Money getSum() {
        return payment.amount().minus(payment.rest());
    }

    /** What members take whose documents the person does not see; empty where there are none. */
    public String getOthers() {
        Money others = payment.shares().stream()
                .filter(share -> !seen.contains(share.account()))
                .map(Share::counted)
                .reduce(Money.zero(payment.amount().currency()), Money::plus);
        return others.isZero() ? "" : words.text("topay.group.others", words.money(others));
    }

    /** What no document takes; empty where the documents take all. */
    public String getRest() {
        return payment.rest().isZero() ? "" : words.text("topay.group.rest", words.money(payment.rest()));
    }

    /** One member's document. */
    public record Line(Share share, String name, Words words) {

        public ToPay.Line getDocument() {
            return new ToPay.Line(share.part().item(), null, share.part(), true, words);
        }

        public String getCustomer() {
            return share.account().customer().value();
        }

        public String getName() {
            return name;
        }

        /** As for the document of one customer, and what it counts in the limit's currency where it is in another. */
        public String getNote() {
            List<String> notes = new ArrayList<>();
            boolean foreign =
                    !share.part().paid().currency().equals(share.counted().currency());
            if (foreign && share.counted().isPositive()) {
                notes.add(words.text("topay.group.counts", words.money(share.counted())));
            }
            String note = getDocument().getNote();
            if (!note.isEmpty()) {
                notes.add(note);
            }
            return String.join(" · ", notes);
        }
    }
}
