package org.cartera.web.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.action.Measure;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.hold.GroupPayment;
import org.cartera.domain.hold.GroupPayment.Debtor;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.view.GroupToPay;
import org.jspecify.annotations.Nullable;

/** What a group beyond its limit would have to pay, over all its members: looked up only where a group stands in the way. */
@RequestScoped
public class GroupWays {
    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    /**
     * The same ways, with the documents of the group where it has to pay.
     *
     * @param now what is answered now
     */
    public ClearingWays add(ClearingWays ways, @Nullable GateDecision now, OrderGate.Credit credit) {
        CorporateGroup group = credit.group();
        return group == null || now == null
                ? ways
                : now.clearing().stream()
                        .filter(ground -> ground.rule().equals(ClearingWays.GROUP_PAYS))
                        .flatMap(ground -> ground.observed() instanceof Measure.Amount amount
                                ? Stream.of(amount.money())
                                : Stream.<Money>empty())
                        .findFirst()
                        .map(amount -> ways.with(of(group, amount, credit.file().account())))
                        .orElse(ways);
    }

    /** @param amount by which the group is beyond its limit, above zero */
    GroupToPay of(CorporateGroup group, Money amount) {
        return of(group, amount, null);
    }

    private GroupToPay of(CorporateGroup group, Money amount, @Nullable AccountKey asked) {
        Map<AccountKey, OrderGate.Credit> members = portfolio
                .gate()
                .credits(Set.copyOf(group.accountsOn(viewer.today())), viewer.today(), portfolio.instant());
        PolicySet rules = portfolio.policies().inForce(group.organisation(), viewer.today());
        List<Debtor> debtors = members.values().stream()
                .map(credit -> Debtor.of(rules.counted(credit.file()), credit.exposure(), amount.currency()))
                .toList();
        return new GroupToPay(
                group.name(),
                GroupPayment.of(amount, debtors, rates(members.values())),
                members.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> one.getValue().file().facts().customer().name())),
                members.keySet().stream()
                        .filter(account -> account.equals(asked) || mayBeSeen(account))
                        .collect(Collectors.toSet()),
                viewer.words());
    }

    /** Who only sells sees the documents of the customers in his care. */
    private boolean mayBeSeen(AccountKey account) {
        return !viewer.isSellingOnly()
                || portfolio
                        .sales()
                        .sellerOf(account)
                        .filter(viewer.login()::equals)
                        .isPresent();
    }

    private static Rates rates(Collection<OrderGate.Credit> members) {
        return members.stream().findFirst().map(credit -> credit.file().rates()).orElse(Rates.none());
    }
}
