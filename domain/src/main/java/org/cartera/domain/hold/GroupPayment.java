package org.cartera.domain.hold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.hold.ClearingPayment.Part;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;

/**
 * What brings a group back within its limit, document by document over all its members (S1-2): the oldest due date first, whoever owes
 * it, undisputed parts only. Worked example: a group is 80 beyond its limit; Norte owes 30, due in January, Sur owes 90, due in February:
 * Norte's 30 are paid and 50 of Sur's.
 *
 * @param amount to be received, in the currency of the group's limit
 * @param shares the documents that get something of it, and those of which something is not asked for; oldest due date first, then by
 *     member and id
 * @param rest what no open document of the members takes, in the limit's currency. 0 or more
 */
public record GroupPayment(Money amount, List<Share> shares, Money rest) {
    private static final Comparator<OpenItem> OLDEST_FIRST = Comparator.comparing(OpenItem::effectiveDue);

    /**
     * A member.
     *
     * @param file the account as it counts for decisions
     * @param most by how much its payments can lower the group's exposure, in the limit's currency, where a guarantee or an insurance
     *     covers the rest of what it owes; null: by all that is paid
     */
    public record Debtor(CreditCase file, @Nullable Money most) {

        /**
         * @param exposure of the member, in any currency
         * @param currency of the group's limit
         */
        public static Debtor of(CreditCase file, Exposure exposure, Currency currency) {
            boolean secured = exposure.terms().stream().anyMatch(term -> term.kind() == Exposure.Kind.SECURED);
            Money left = exposure.total().map(Money::orZero).orElse(null);
            BigDecimal rate = file.rates()
                    .rate(exposure.currency(), currency, file.asOf())
                    .orElse(null);
            return !secured || left == null || rate == null
                    ? new Debtor(file, null)
                    : new Debtor(file, Money.rounded(currency, left.amount().multiply(rate), RoundingMode.HALF_UP));
        }
    }

    /**
     * One document's part.
     *
     * @param part in the document's currency
     * @param counted what of the amount it takes, in the limit's currency
     */
    public record Share(AccountKey account, Part part, Money counted) {}

    public GroupPayment {
        shares = List.copyOf(shares);
    }

    /**
     * A document in a currency without a rate is passed over.
     *
     * @param amount above zero
     * @param rates by which the group's exposure was measured
     */
    public static GroupPayment of(Money amount, List<Debtor> debtors, Rates rates) {
        List<Share> shares = new ArrayList<>();
        Map<AccountKey, Money> room = new HashMap<>();
        Money left = amount;
        for (Owed owed : owed(debtors)) {
            AccountKey account = owed.debtor().file().account();
            Money most = owed.debtor().most();
            Money here = most == null ? left : room.getOrDefault(account, most);
            Share share = owed.share(here.min(left).orZero(), rates);
            left = left.minus(share.counted());
            room.put(account, here.minus(share.counted()));
            if (owed.isNamed(share)) {
                shares.add(share);
            }
        }
        return new GroupPayment(amount, shares, left);
    }

    private static List<Owed> owed(List<Debtor> debtors) {
        List<Owed> all = new ArrayList<>();
        for (Debtor debtor : debtors) {
            debtor.file().ledger().items().forEach(item -> all.add(new Owed(debtor, item)));
        }
        all.sort(Comparator.comparing(Owed::item, OLDEST_FIRST)
                .thenComparing(one -> one.debtor().file().account().customer())
                .thenComparing(one -> one.item().id()));
        return all;
    }

    private record Owed(Debtor debtor, OpenItem item) {

        /** @param most what of the amount it may take */
        Share share(Money most, Rates rates) {
            CreditCase file = debtor.file();
            Money owed = file.collectable(item);
            BigDecimal rate =
                    rates.rate(owed.currency(), most.currency(), file.asOf()).orElse(BigDecimal.ZERO);
            Money all = Money.rounded(most.currency(), owed.amount().multiply(rate), RoundingMode.HALF_UP);
            Money counted = all.min(most);
            Money paid = counted.isZero()
                    ? Money.zero(owed.currency())
                    : counted.equals(all)
                            ? owed
                            : Money.of(
                                            owed.currency(),
                                            counted.amount()
                                                    .divide(rate, Money.decimals(owed.currency()), RoundingMode.UP))
                                    .min(owed);
            Money disputed = file.disputes().disputedOf(item, file.asOf());
            Money coming = file.pending().of(item).min(item.open().minus(disputed));
            return new Share(file.account(), new Part(item, disputed, coming, paid), counted);
        }

        boolean isNamed(Share share) {
            return share.part().paid().isPositive()
                    || share.part().disputed().isPositive()
                    || share.part().coming().isPositive();
        }
    }
}
