package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Concession;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.web.page.AmountConverter;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;

/**
 * Writes down a payment plan (S3-28): parts that come to what is open of the chosen invoices, or of the whole account; to less
 * where somebody may grant the discount. Terms beyond the person's authority are asked for.
 */
@Named
@ViewScoped
public class PlanForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_PARTS = 36;

    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private final Conceding conceding = new Conceding("plan:why");
    private PlanDraft draft = new PlanDraft();

    /** Three parts from a month on, unless something was begun and not saved. */
    public void begin() {
        List<BalanceLine> balances = page.card().getBalances();
        if (draft.getFirst() == null && !balances.isEmpty()) {
            draft.setFirst(page.card().getAsOf().plusMonths(1));
            draft.setCurrency(balances.get(0).getCurrency());
            propose();
        }
    }

    /** Equal parts in place of those that are there. */
    public void propose() {
        LocalDate first = draft.getFirst();
        Integer count = draft.getCount();
        Words words = viewer.words();
        if (!total().isPositive()) {
            Answer.wrong("plan:sum", words.text("form.plan.nothing", draft.getCurrency()));
        } else if (count == null || count < 1 || count > MOST_PARTS) {
            Answer.wrong("plan:count", words.text("form.plan.count", words.count(MOST_PARTS)));
        } else if (first == null || first.isBefore(page.card().getAsOf())) {
            Answer.wrong(
                    "plan:first",
                    words.text("form.due.wrong", words.date(page.card().getAsOf())));
        } else {
            draft.setParts(PaymentPlan.monthly(total(), count, first));
        }
    }

    public void save() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        List<PaymentPlan.Part> parts = draft.parts();
        Optional<String> wrong = wrong(parts, words);
        if (wrong.isPresent()) {
            Answer.wrong("plan:sum", wrong.get());
            return;
        }
        PaymentPlan plan = new PaymentPlan(
                "new",
                page.card().decision().account(),
                page.card().getAsOf(),
                draft.getItems().stream().map(InstalmentId::parse).collect(Collectors.toSet()),
                parts,
                draft.getAgreedBy().strip(),
                null);
        Concession terms = Concession.of(plan, total());
        String told = words.money(terms.paid()) + " · " + words.counted("plan.parts", parts.size());
        switch (conceding.settle(terms, portfolio, viewer)) {
            case AGREED -> Answer.saved(words.text("plan.saved"), told);
            case ASKED -> Answer.saved(words.text("concession.asked"), told);
            case NOBODY_MAY -> Answer.wrong("plan:sum", nobodyMay(terms, words));
            case REASON_NEEDED -> {}
        }
        if (conceding.isDone()) {
            draft = new PlanDraft();
            page.changed();
        }
    }

    private String nobodyMay(Concession terms, Words words) {
        return terms.discount().isPositive()
                ? words.text(
                        "form.plan.sum",
                        AmountConverter.text(terms.paid(), words.locale()),
                        AmountConverter.text(terms.total(), words.locale()))
                : words.text("form.concession.nobody", String.join(" ", conceding.getBeyond()));
    }

    /** What does not hold of the parts; empty where all is well. */
    private Optional<String> wrong(List<PaymentPlan.Part> parts, Words words) {
        Optional<ItemLine> strange = chosen().stream()
                .filter(item -> !item.getCurrency().equals(draft.getCurrency()))
                .findFirst();
        if (strange.isPresent()) {
            return Optional.of(words.text("form.items.currency", strange.get().getInvoice(), draft.getCurrency()));
        }
        if (parts.isEmpty() || parts.size() < draft.getRows().size()) {
            return Optional.of(words.text("form.plan.parts", draft.getCurrency()));
        }
        LocalDate before = page.card().getAsOf().minusDays(1);
        for (PaymentPlan.Part part : parts) {
            if (!part.due().isAfter(before)) {
                return Optional.of(words.text("form.plan.order", words.date(part.due())));
            }
            before = part.due();
        }
        Money sum =
                parts.stream().map(PaymentPlan.Part::amount).reduce(Money::plus).orElseThrow();
        return !sum.isMoreThan(total())
                ? Optional.empty()
                : Optional.of(words.text(
                        "form.plan.sum",
                        AmountConverter.text(sum, words.locale()),
                        AmountConverter.text(total(), words.locale())));
    }

    /** What is open of the chosen invoices in the plan's currency; of all where none is chosen. */
    private Money total() {
        return (draft.getItems().isEmpty() ? page.card().getItems() : chosen())
                .stream()
                        .filter(item -> item.getCurrency().equals(draft.getCurrency()))
                        .map(ItemLine::getOpen)
                        .reduce(Money.of(draft.getCurrency(), "0"), Money::plus);
    }

    private List<ItemLine> chosen() {
        return page.card().getItems().stream()
                .filter(item -> draft.getItems().contains(item.getId()))
                .toList();
    }

    public String getTotal() {
        Words words = viewer.words();
        return draft.getFirst() == null ? "" : words.text("plan.total", AmountConverter.text(total(), words.locale()));
    }

    public Conceding getConceding() {
        return conceding;
    }

    public PlanDraft getDraft() {
        return draft;
    }
}
