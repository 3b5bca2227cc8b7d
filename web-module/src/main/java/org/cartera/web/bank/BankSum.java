package org.cartera.web.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.Deduction;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** What was put together for the lines looked at, as the page shows it: its customers, its items, what is missing or left. */
@Named
@RequestScoped
public class BankSum {
    /** More are found by typing a part of their number. */
    private static final int MOST_ITEMS = 100;

    @Inject
    BankCase shown;

    @Inject
    BankWho who;

    @Inject
    Viewer viewer;

    /** Customers who get something, and the one who is looked at. */
    public List<Who> getCustomers() {
        Draft draft = shown.draft();
        return draft.customers().stream()
                .map(id -> new Who(
                        id,
                        draft.name(id),
                        draft.items(id),
                        Money.of(shown.getReceived().currency(), draft.given(id)),
                        id.equals(draft.current())))
                .toList();
    }

    public @Nullable Who getCurrent() {
        return getCustomers().stream().filter(Who::current).findFirst().orElse(null);
    }

    /** The suggestion that the customer looked at comes from; null where none is. */
    public @Nullable SuggestionView getWay() {
        BankLineView first = shown.getFirst();
        return first == null
                ? null
                : first.getSuggestions().stream()
                        .filter(way -> way.getCustomer().equals(shown.draft().current()))
                        .findFirst()
                        .orElse(null);
    }

    public List<ItemRow> getItems() {
        String wanted = who.getItem().toLowerCase(Locale.ROOT);
        return shown.items().stream()
                .filter(row -> row.isPicked()
                        || wanted.isEmpty()
                        || (row.getLabel() + " " + row.getOther())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .limit(MOST_ITEMS)
                .toList();
    }

    /** Whether there are more than are shown. */
    public boolean isMany() {
        return shown.items().size() > MOST_ITEMS;
    }

    /** What the picked items of the customer looked at owe beyond what they are given; zero where nothing is missing. */
    public Money getMissing() {
        Money none = Money.zero(shown.getReceived().currency());
        return shown.items().stream()
                .filter(ItemRow::isPicked)
                .map(row -> row.getOpen()
                        .minus(Money.of(
                                row.getOpen().currency(),
                                Optional.ofNullable(row.getPaid())
                                        .orElse(row.getOpen().amount()))))
                .reduce(none, Money::plus)
                .orZero();
    }

    public List<String> getReasons() {
        return Arrays.stream(Deduction.Reason.values()).map(Enum::name).toList();
    }

    public String getWhy() {
        return shown.draft().why();
    }

    public void setWhy(@Nullable String why) {
        if (!shown.draft().isEmpty()
                && (why == null || why.isEmpty() || getReasons().contains(why))) {
            shown.draft().explain(why, shown.draft().words());
        }
    }

    public String getWords() {
        return shown.draft().words();
    }

    public void setWords(@Nullable String words) {
        if (!shown.draft().isEmpty()) {
            shown.draft().explain(shown.draft().why(), words == null ? "" : words.strip());
        }
    }

    /** What the button does: how much goes to how many documents. */
    public String getDeed() {
        Words words = viewer.words();
        int items = shown.draft().items();
        Money given = Money.of(shown.getReceived().currency(), shown.draft().given());
        return items == 0
                ? words.text("bank.do.account", words.money(shown.getReceived()))
                : words.text(items == 1 ? "bank.do.one" : "bank.do.many", words.money(given), words.count(items));
    }

    public boolean isPossible() {
        return !shown.draft().isEmpty()
                && !shown.getRest().isNegative()
                && shown.items().stream().noneMatch(ItemRow::isTooMuch);
    }

    /**
     * @param items how many of his
     * @param given to them
     */
    public record Who(String id, String name, int items, Money given, boolean current) {}
}
