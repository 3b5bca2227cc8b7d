package org.cartera.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.hold.ClearingPayment;
import org.cartera.domain.hold.ClearingPayment.Part;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.AccountCredit;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one currency that clear a hold or let an order pass, in the order in which a payment goes to them (ADR 8); where an
 * answer of long ago is shown, what was asked for then stands beside what is asked for now.
 *
 * @param then null where nothing was asked for in this currency, or nothing of it is kept
 * @param now null where nothing is asked for in this currency any more
 * @param file the account as it counts for credit now
 * @param compared whether what was asked for then is shown
 * @param advance whether what is paid beyond the documents lowers the exposure
 */
public record ToPay(
        Currency currency,
        @Nullable ClearingPayment then,
        @Nullable ClearingPayment now,
        CreditCase file,
        boolean compared,
        boolean advance,
        Words words) {

    /** Lines that a page shows before it counts the others. */
    static final int SHOWN = 60;

    /** What is asked for now. */
    public static List<ToPay> now(List<ClearingPayment> payments, CreditCase file, boolean advance, Words words) {
        return payments.stream()
                .map(payment -> new ToPay(payment.amount().currency(), null, payment, file, false, advance, words))
                .toList();
    }

    /** What was asked for then, beside what is asked for now. */
    public static List<ToPay> compared(
            List<ClearingPayment> then, List<ClearingPayment> now, CreditCase file, boolean advance, Words words) {
        Map<String, ClearingPayment> former = byCurrency(then);
        Map<String, ClearingPayment> latter = byCurrency(now);
        return Stream.concat(former.keySet().stream(), latter.keySet().stream())
                .distinct()
                .sorted()
                .map(code -> new ToPay(
                        Currency.getInstance(code), former.get(code), latter.get(code), file, true, advance, words))
                .toList();
    }

    private static Map<String, ClearingPayment> byCurrency(List<ClearingPayment> payments) {
        return payments.stream()
                .collect(Collectors.toMap(
                        payment -> payment.amount().currency().getCurrencyCode(), Function.identity()));
    }

    public String getCode() {
        return currency.getCurrencyCode();
    }

    public boolean isCompared() {
        return compared;
    }

    /** "Receiving 80 USD clears it." */
    public String getTitle() {
        return now == null
                ? words.text("topay.nothing", getCode())
                : words.text("topay.title", words.money(now.amount()));
    }

    /** As {@link #getTitle} where more than money is needed: "To be received: 80 USD." */
    public String getPart() {
        return now == null ? getTitle() : words.text("topay.title.part", words.money(now.amount()));
    }

    public @Nullable Money getThen() {
        return then == null ? null : then.amount();
    }

    public @Nullable Money getNow() {
        return now == null ? null : now.amount();
    }

    public List<Line> getLines() {
        return all().limit(SHOWN).toList();
    }

    /** How many documents are not shown one by one; empty where all are. */
    public String getMore() {
        long more = all().count() - SHOWN;
        return more > 0 ? words.counted("topay.more", more) : "";
    }

    private Stream<Line> all() {
        Map<InstalmentId, Part> former = parts(then);
        Map<InstalmentId, Part> latter = parts(now);
        Map<InstalmentId, OpenItem> open =
                file.ledger().items().stream().collect(Collectors.toMap(OpenItem::id, Function.identity()));
        Map<InstalmentId, OpenItem> items = new TreeMap<>();
        former.forEach((id, part) -> items.put(id, open.getOrDefault(id, part.item())));
        latter.forEach((id, part) -> items.put(id, part.item()));
        return items.values().stream()
                .sorted(Comparator.comparing(OpenItem::effectiveDue).thenComparing(OpenItem::id))
                .map(item -> new Line(
                        item, former.get(item.id()), latter.get(item.id()), open.containsKey(item.id()), words));
    }

    private static Map<InstalmentId, Part> parts(@Nullable ClearingPayment payment) {
        return payment == null
                ? Map.of()
                : payment.parts().stream()
                        .collect(Collectors.toMap(part -> part.item().id(), Function.identity()));
    }

    /** What no document takes; empty where the documents take all. */
    public String getRest() {
        return now == null || now.rest().isZero()
                ? ""
                : words.text(advance ? "topay.rest.advance" : "topay.rest", words.money(now.rest()));
    }

    /** What stands to the customer's credit in the currency and pays no document yet: "Unapplied receipt 10045: 300 USD". */
    public List<String> getCredits() {
        List<String> lines = new ArrayList<>();
        for (AccountCredit credit : file.ledger().credits()) {
            if (credit.amount().currency().equals(currency) && credit.amount().isPositive()) {
                lines.add(words.text(
                        "topay.credit",
                        words.text("accountCredit." + credit.kind()),
                        credit.id(),
                        words.money(credit.amount())));
            }
        }
        return lines;
    }

    /** One document. */
    public record Line(OpenItem item, @Nullable Part formerly, @Nullable Part latter, boolean open, Words words) {

        /** The instalment, by which its row on the customer's page is found. */
        public String getKey() {
            return item.id().toString();
        }

        public String getInvoice() {
            return item.invoice().id().value();
        }

        /** "2/3" where the invoice has several instalments; empty otherwise. */
        public String getInstalment() {
            int parts = item.invoice().instalments().size();
            return parts == 1 ? "" : item.id().number() + "/" + parts;
        }

        public LocalDate getDue() {
            return item.effectiveDue();
        }

        public int getDays() {
            return item.daysPastDue();
        }

        public boolean isOpen() {
            return open;
        }

        /** What is open now; null where nothing is. */
        public @Nullable Money getOpenNow() {
            return open ? item.open() : null;
        }

        /** What was asked for then; null where nothing of it was. */
        public @Nullable Money getThen() {
            return formerly == null || formerly.paid().isZero() ? null : formerly.paid();
        }

        /** What is asked for now; null where nothing of it is. */
        public @Nullable Money getNow() {
            return latter == null || latter.paid().isZero() ? null : latter.paid();
        }

        /** Why less is asked for than is open: disputed, on its way from the bank, the last and only in part, or not open any more. */
        public String getNote() {
            if (!open) {
                return words.text("topay.settled");
            }
            if (latter == null) {
                return "";
            }
            List<String> notes = new ArrayList<>();
            if (latter.disputed().isPositive()) {
                notes.add(words.text("topay.disputed", words.money(latter.disputed())));
            }
            if (latter.coming().isPositive()) {
                notes.add(words.text("topay.coming", words.money(latter.coming())));
            }
            if (latter.isInPart()) {
                notes.add(words.text("topay.inPart"));
            }
            return String.join(" · ", notes);
        }

        /** Disputed, and nothing of it asked for. */
        public boolean isDisputed() {
            return latter != null && latter.disputed().isPositive();
        }
    }
}
