package org.cartera.web.customer;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.TemporaryIncrease;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.web.gate.ClearingWays;
import org.cartera.web.view.Exposures;
import org.cartera.web.view.LimitUse;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** What credit a customer has, what is used of it and what backs it, as an order would find it now (S1-2, S1-3, K9). */
public record CreditSheet(OrderGate.Credit credit, ClearingWays ways, Words words) {

    /** What holds up even the smallest order now, document by document. */
    public ClearingWays getWays() {
        return ways;
    }

    public CreditFile getFile() {
        return credit.file().credit();
    }

    public LocalDate getAsOf() {
        return credit.file().asOf();
    }

    public String getStatus() {
        return words.text("status." + getFile().status());
    }

    public String getTone() {
        return switch (getFile().status()) {
            case OK, CLOSED -> "";
            case WATCH -> "late1";
            case CASH_ONLY -> "late2";
            case HOLD, SUSPENDED -> "held";
        };
    }

    /** With the temporary increase where it runs today; null where none was granted. */
    public @Nullable Money getLimit() {
        return getFile().limitOn(getAsOf());
    }

    /** The temporary increase with its days; empty where there is none. */
    public String getIncrease() {
        TemporaryIncrease increase = getFile().increase();
        return increase == null
                ? ""
                : words.text(
                        increase.isValidOn(getAsOf()) ? "credit.increase.now" : "credit.increase.then",
                        words.money(increase.amount()),
                        words.date(increase.from()),
                        words.date(increase.through()));
    }

    public List<ExposureLine> getExposure() {
        return ExposureLine.of(credit.exposure(), words);
    }

    /** Null where a rate is missing. */
    public @Nullable LimitUse getUse() {
        return LimitUse.of(credit.exposure(), getLimit());
    }

    /** What may still be ordered; negative where the limit is exceeded; null where either is unknown. */
    public @Nullable Money getAvailable() {
        LimitUse use = getUse();
        return use == null ? null : use.getAvailable();
    }

    public boolean isOver() {
        Money available = getAvailable();
        return available != null && available.isNegative();
    }

    public List<Ending> getEndings() {
        return Ending.of(getFile(), getAsOf(), words);
    }

    public List<SecurityLine> getSecurities() {
        return SecurityLine.of(getFile().securities(), getAsOf(), words);
    }

    /** The group that shares a limit with others; null where there is none. */
    public @Nullable CorporateGroup getGroup() {
        return credit.group();
    }

    /** What is at risk with the whole group; null where that is unknown or there is no group. */
    public @Nullable LimitUse getGroupUse() {
        Exposure group = credit.decision().group();
        return group == null ? null : LimitUse.of(Exposures.withoutOrder(group), null);
    }

    public int getMembers() {
        CorporateGroup group = getGroup();
        return group == null ? 0 : group.membersOn(getAsOf()).size();
    }
}
