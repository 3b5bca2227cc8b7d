package org.cartera.domain.hold;

import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.usd;

import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.HoldRules;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** What the hold policy decides about a case, and a customer who owes one invoice. */
final class HoldsOf {
    private HoldsOf() {}

    static HoldDecision decide(HoldRules rules, Case given) {
        CaseFile file = given.build();
        return rules.build().decide(file, exposure(file));
    }

    static @Nullable Exposure exposure(CaseFile file) {
        Money limit = file.credit().limit();
        return limit == null
                ? null
                : new ExposurePolicy(true, 0).measure(file.ledger(), file.pending(), limit.currency(), file.rates());
    }

    static List<Ground> grounds(HoldRules rules, Case given) {
        return decide(rules, given).grounds();
    }

    static Case owing(int days, String amount) {
        return acme().late("A", usd(amount), days).file();
    }
}
