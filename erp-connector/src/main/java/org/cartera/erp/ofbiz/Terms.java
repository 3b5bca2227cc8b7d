package org.cartera.erp.ofbiz;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.cartera.domain.receivable.Rejected.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Payment terms of a document, an order or an agreement, written {@code type,days,percent;…} (OFBiz: INVOICE_TERM,
 * ORDER_TERM, AGREEMENT_TERM).
 *
 * <p>{@code FIN_PAY_NETDAYS_1..3} make instalments, each a percentage of the total due some days after issue; the last
 * takes what rounding leaves. Without them {@code FIN_PAYMENT_TERM} makes one, and the shortest counts where there are
 * several, because OFBiz looks at one only. OFBiz accepts percentages that are missing or do not sum to 100; here
 * they make no instalments, and the document is refused.
 */
final class Terms {
    private static final int LONGEST = 3650;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String text;

    Terms(String text) {
        this.text = text;
    }

    /**
     * The terms that hold on a day, of agreements written {@code from>through>terms|…}, the latest first; null where none
     * does. Empty ends are open ones.
     */
    static @Nullable String inForce(@Nullable String agreements, LocalDate on) {
        if (agreements != null) {
            for (String agreement : agreements.split("\\|")) {
                String[] parts = agreement.split(">", 3);
                boolean begun = parts[0].isEmpty() || !LocalDate.parse(parts[0]).isAfter(on);
                boolean ended = !parts[1].isEmpty() && LocalDate.parse(parts[1]).isBefore(on);
                if (begun && !ended) {
                    return parts[2];
                }
            }
        }
        return null;
    }

    List<Instalment> instalments(LocalDate issued, Money total, DueSource source) throws Refusal {
        List<Part> shares = new ArrayList<>();
        List<Part> whole = new ArrayList<>();
        for (String term : text.split(";")) {
            String[] parts = term.split(",", -1);
            (parts[0].equals("FIN_PAYMENT_TERM") ? whole : shares).add(new Part(days(parts[1]), parts[2]));
        }
        if (shares.isEmpty()) {
            int days = whole.stream().mapToInt(Part::days).min().orElseThrow();
            return List.of(new Instalment(1, issued.plusDays(days), source, total));
        }
        shares.sort(comparing(Part::days));
        return split(issued, total, source, shares);
    }

    private List<Instalment> split(LocalDate issued, Money total, DueSource source, List<Part> shares) throws Refusal {
        List<BigDecimal> percents = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Part share : shares) {
            BigDecimal percent = share.percent().isEmpty() ? BigDecimal.ZERO : new BigDecimal(share.percent());
            if (percent.signum() <= 0) {
                throw refused();
            }
            percents.add(percent);
            sum = sum.add(percent);
        }
        if (sum.compareTo(HUNDRED) != 0) {
            throw refused();
        }
        List<Money> amounts = total.allocate(percents);
        List<Instalment> result = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            result.add(new Instalment(i + 1, issued.plusDays(shares.get(i).days()), source, amounts.get(i)));
        }
        return result;
    }

    private int days(String text) throws Refusal {
        BigDecimal days = text.isEmpty() ? null : new BigDecimal(text);
        if (days == null || days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LONGEST)) > 0) {
            throw refused();
        }
        return days.intValue();
    }

    private Refusal refused() {
        return new Refusal(Reason.BAD_TERMS, text);
    }

    private record Part(int days, String percent) {}
}
