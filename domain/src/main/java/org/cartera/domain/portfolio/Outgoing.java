package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/**
 * An intent as the dispatcher takes it, with the communication it delivers.
 *
 * @param intent its number
 * @param run that decided it
 * @param key the communication's key (K8)
 * @param tries how often a try failed before
 * @param taken its number, see {@link Outbox}
 * @param statement the kept statement of account that it brings; null where it is about something else
 * @param promise the promise that it confirms or reminds of; null where it is about its lines or a statement
 */
public record Outgoing(
        long intent,
        long run,
        String key,
        AccountKey account,
        StageId stage,
        Channel channel,
        String template,
        LocalDate asOf,
        Money total,
        int tries,
        long taken,
        @Nullable Long statement,
        @Nullable Promised promise,
        List<Line> lines) {

    /**
     * What was promised.
     *
     * @param on the promised day
     * @param by who promised; empty where not noted
     */
    public record Promised(String id, LocalDate on, String by) {}

    public Outgoing {
        lines = List.copyOf(lines);
    }

    /** A message that nobody has taken yet. */
    public Outgoing(
            long intent,
            long run,
            String key,
            AccountKey account,
            StageId stage,
            Channel channel,
            String template,
            LocalDate asOf,
            Money total,
            int tries,
            List<Line> lines) {
        this(intent, run, key, account, stage, channel, template, asOf, total, tries, 0, null, null, lines);
    }

    /** What the letter, the mail and the log call it. */
    public Reference reference() {
        return Reference.ofMessage(run, intent);
    }

    /** The same message about some of its items only, its total reduced to what they ask for. */
    public Outgoing about(Set<InstalmentId> items) {
        List<Line> rest =
                lines.stream().filter(line -> items.contains(line.item())).toList();
        Money sum = rest.stream().map(Line::asked).reduce(Money.zero(total.currency()), Money::plus);
        return new Outgoing(
                intent, run, key, account, stage, channel, template, asOf, sum, tries, taken, statement, promise, rest);
    }

    /** The same message asking for no more of any item than is owed now; an item that is not named asks for what it did. */
    public Outgoing askingAtMost(Map<InstalmentId, Money> owed) {
        List<Line> now = lines.stream()
                .map(line -> line.askingAtMost(owed.get(line.item())))
                .toList();
        Money sum = now.stream().map(Line::asked).reduce(Money.zero(total.currency()), Money::plus);
        return new Outgoing(
                intent, run, key, account, stage, channel, template, asOf, sum, tries, taken, statement, promise, now);
    }

    /** The same message once it was taken. */
    public Outgoing next() {
        return new Outgoing(
                intent, run, key, account, stage, channel, template, asOf, total, tries, taken + 1, statement, promise,
                lines);
    }

    /** One instalment that the communication covers, as it was decided. */
    public record Line(
            InstalmentId item,
            String reference,
            LocalDate issued,
            LocalDate due,
            int daysPastDue,
            Money open,
            Money asked) {

        private Line askingAtMost(@Nullable Money owed) {
            return owed == null || !asked.isMoreThan(owed)
                    ? this
                    : new Line(item, reference, issued, due, daysPastDue, open.minus(asked.minus(owed)), owed);
        }
    }
}
