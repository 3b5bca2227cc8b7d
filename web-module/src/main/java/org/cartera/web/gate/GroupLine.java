package org.cartera.web.gate;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.web.view.ExposureBar;
import org.cartera.web.view.LimitUse;
import org.jspecify.annotations.Nullable;

/**
 * A corporate group as of a day.
 *
 * @param exposure of all its members in the group limit's currency; null where that is unknown or it has no limit
 */
public record GroupLine(CorporateGroup group, @Nullable Exposure exposure, List<Member> members, LocalDate asOf) {

    public String getId() {
        return group.id();
    }

    public String getName() {
        return group.name();
    }

    public @Nullable Money getLimit() {
        return group.limit();
    }

    public @Nullable LimitUse getUse() {
        return LimitUse.of(exposure, group.limit());
    }

    public @Nullable Money getAvailable() {
        LimitUse use = getUse();
        return use == null ? null : use.getAvailable();
    }

    public boolean isOver() {
        Money available = getAvailable();
        return available != null && available.isNegative();
    }

    public int getSize() {
        return group.membersOn(asOf).size();
    }

    public List<Member> getMembers() {
        return members;
    }

    public @Nullable ExposureBar getBar() {
        LimitUse use = getUse();
        return use == null ? null : new ExposureBar(use.total(), null, group.limit());
    }

    /**
     * A customer for as long as it belongs to the group.
     *
     * @param line its place in the group's list, from 0
     * @param credit as the gate sees it; null where the facts do not know the customer
     */
    public record Member(
            CorporateGroup.Member member, int line, String name, OrderGate.@Nullable Credit credit, LocalDate asOf) {

        public String getCustomer() {
            return member.customer().value();
        }

        public int getLine() {
            return line;
        }

        public String getName() {
            return name;
        }

        public LocalDate getFrom() {
            return member.during().from();
        }

        public @Nullable LocalDate getThrough() {
            return member.during().through();
        }

        public boolean isNow() {
            return member.during().contains(asOf);
        }

        public @Nullable Money getLimit() {
            return credit == null ? null : credit.file().credit().limitOn(asOf);
        }

        public @Nullable LimitUse getUse() {
            return credit == null ? null : LimitUse.of(credit.exposure(), getLimit());
        }

        /** Something is past due, and what is on account, insured or guaranteed leaves nothing of it at risk. */
        public boolean isCovered() {
            LimitUse use = getUse();
            return use != null && use.getUsed().isZero() && getDays() > 0;
        }

        public int getDays() {
            return credit == null ? 0 : credit.file().ledger().oldestDaysPastDue();
        }

        public boolean isHeld() {
            return credit != null && credit.file().hold() != null;
        }
    }
}
