package org.cartera.web.customer;

import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.receivable.CustomerLedger;

/** What an account owes in one currency, by age, less what stands to its credit. */
public record BalanceLine(Aging aging, Money credit) {

    static List<BalanceLine> of(CustomerDecision decision) {
        CustomerLedger ledger = decision.file().ledger();
        List<BalanceLine> lines = new ArrayList<>();
        decision.agings()
                .forEach(aging ->
                        lines.add(new BalanceLine(aging, ledger.credit().in(aging.currency()))));
        return lines;
    }

    public Aging getAging() {
        return aging;
    }

    public String getCurrency() {
        return aging.currency().getCurrencyCode();
    }

    public List<Money> getAmounts() {
        return aging.amounts();
    }

    public Money getOpen() {
        return aging.total();
    }

    public Money getOverdue() {
        return aging.overdue();
    }

    public Money getCredit() {
        return credit;
    }

    public Money getBalance() {
        return aging.total().minus(credit);
    }
}
