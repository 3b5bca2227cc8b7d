package org.cartera.domain.comparison;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;

/**
 * A difference that somebody has to settle.
 *
 * @param list the customer's list that it stands in
 * @param key of its finding
 * @param amount ours less theirs; never zero
 * @param owner login of who sees to it
 * @param department who must answer, in the words of disputes
 * @param due the day by which it answers, inclusive
 * @param opened the day on which it was found
 * @param outcome how it ended; empty while it is open
 * @param closedBy login, or {@code comparison} where a later comparison found no difference any more; empty while it is open
 * @param comment the newest word on it
 * @param disputes ids of the disputes that pause dunning meanwhile
 */
public record Difference(
        long id,
        long list,
        AccountKey account,
        String key,
        Topic topic,
        Money amount,
        String owner,
        String department,
        LocalDate due,
        LocalDate opened,
        String outcome,
        String closedBy,
        String comment,
        List<String> disputes) {
    /** Who closes what is no longer there. */
    static final String GONE = "comparison";

    public Difference {
        disputes = List.copyOf(disputes);
    }

    public boolean isOpen() {
        return closedBy.isEmpty();
    }

    Difference found(Topic newTopic, Money newAmount, List<String> newDisputes) {
        return new Difference(
                id,
                list,
                account,
                key,
                newTopic,
                newAmount,
                owner,
                department,
                due,
                opened,
                "",
                "",
                comment,
                newDisputes);
    }

    Difference closed(String how, String by) {
        return new Difference(
                id, list, account, key, topic, amount, owner, department, due, opened, how, by, comment, List.of());
    }

    Difference reopened(List<String> newDisputes) {
        return found(topic, amount, newDisputes);
    }

    Difference assigned(String newOwner, String newDepartment, LocalDate newDue, String newComment) {
        return new Difference(
                id,
                list,
                account,
                key,
                topic,
                amount,
                newOwner,
                newDepartment,
                newDue,
                opened,
                outcome,
                closedBy,
                newComment,
                disputes);
    }
}
