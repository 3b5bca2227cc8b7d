package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Comparison;
import org.cartera.domain.negotiation.NegotiationBook.Offer;
import org.cartera.domain.negotiation.NegotiationPlan;
import org.cartera.domain.negotiation.Suggestion;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.worklist.Negotiations;
import org.cartera.domain.worklist.PaymentHabits;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.cartera.web.worklist.WorkPorts;
import org.jspecify.annotations.Nullable;

/** The fallback position of a case (S4-9…S4-14). Starts from the newest; without any, from how the customer pays. */
@Named
@ViewScoped
public class NegotiationForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    @Inject
    CustomerPage page;

    @Inject
    CaseReview review;

    @Inject
    WorkPorts work;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private boolean started;
    private @Nullable BigDecimal ask;
    private @Nullable BigDecimal fallback;
    private @Nullable LocalDate by;
    private String walkAway = "";
    private List<String> reasons = List.of();
    private Offer offer = Offer.ALL;

    private void start() {
        if (started || !isMine()) {
            return;
        }
        started = true;
        NegotiationPlan newest = newest().orElse(null);
        if (newest != null && newest.ask().currency().getCurrencyCode().equals(getCurrency())) {
            ask = newest.ask().amount();
            fallback = newest.fallback().amount();
            by = newest.by();
            walkAway = newest.walkAway();
            return;
        }
        overdue().ifPresent(owed -> {
            Suggestion offered = suggestion(owed);
            ask = owed.amount();
            fallback = offered.fallback().amount();
            by = offered.by();
            reasons = viewer.sentences().of(offered.reasons());
        });
    }

    private Suggestion suggestion(Money owed) {
        PaymentHabits habits =
                work.book().habits(file().account(), file().asOf().minusMonths(MONTHS), file().asOf());
        Money paid = habits.paid().stream()
                .map(PaymentHabits.Paid::amount)
                .filter(amount -> amount.currency().equals(owed.currency()))
                .reduce(Money.zero(owed.currency()), Money::plus);
        return Suggestion.of(
                owed,
                paid,
                habits.usualDelay().orElse(null),
                portfolio
                        .policies()
                        .inForce(file().account().organisation(), file().asOf())
                        .negotiation()
                        .widest(viewer.person().roles()),
                file().asOf());
    }

    public void save() {
        viewer.require(isMine());
        Words words = viewer.words();
        Optional<Money> asked = Answer.amount(getCurrency(), ask);
        Optional<Money> least = Answer.amount(getCurrency(), fallback);
        LocalDate day = by;
        if (asked.isEmpty()) {
            Answer.wrong("sheet:ask", words.text("form.amount.wrong", getCurrency()));
        }
        boolean fits = least.isPresent() && asked.isPresent() && !least.get().isMoreThan(asked.get());
        if (!fits) {
            Answer.wrong("sheet:fallback", words.text("form.negotiation.fallback"));
        }
        if (day == null || day.isBefore(file().asOf())) {
            Answer.wrong("sheet:byDay", words.text("form.due.wrong", words.date(file().asOf())));
        }
        if (walkAway.isBlank()) {
            Answer.wrong("sheet:walkAway", words.text("form.negotiation.walkAway"));
        }
        if (fits && day != null && !day.isBefore(file().asOf()) && !walkAway.isBlank()) {
            negotiations()
                    .write(
                            new NegotiationPlan(
                                    file().account(),
                                    asked.get(),
                                    least.get(),
                                    day,
                                    walkAway,
                                    file().asOf(),
                                    viewer.login()),
                            viewer.person());
            started = false;
            Answer.saved(words.text("negotiation.saved"), "");
        }
    }

    /** Notes which offer the customer took, with the comparison as it is shown. */
    public void take() {
        viewer.require(isMine());
        newest().ifPresent(plan -> {
            negotiations().taken(file().account(), offer, comparison(plan), viewer.person());
            Answer.saved(
                    viewer.words().text("negotiation.taken.saved"),
                    viewer.words().text("offer." + offer));
        });
    }

    /** Whether the person who looks negotiates with this customer. */
    public boolean isMine() {
        return viewer.isCollecting() && negotiations().may(file().account(), viewer.person());
    }

    /** Whether there is one; everybody may know that. */
    public boolean isThere() {
        return negotiations().isThere(file().account());
    }

    /** What is missing before anybody talks to the customer, in a sentence; null where nothing is. */
    public @Nullable String getObjection() {
        return review.unprepared(file()).map(viewer.sentences()::of).orElse(null);
    }

    /** What insisting and taking the minimum may bring; null before a position is noted. */
    public @Nullable ComparisonLine getComparison() {
        return newest().map(plan -> new ComparisonLine(comparison(plan), viewer.words()))
                .orElse(null);
    }

    private Comparison comparison(NegotiationPlan plan) {
        List<PromiseState> states = page.card().decision().promises().stream()
                .map(judged -> judged.state())
                .toList();
        int kept = count(states, PromiseState.KEPT);
        int judged = kept + count(states, PromiseState.PARTLY_KEPT) + count(states, PromiseState.BROKEN);
        return Comparison.of(plan, kept, judged, file().ledger().oldestDaysPastDue(), file().asOf());
    }

    private static int count(List<PromiseState> states, PromiseState wanted) {
        return (int) states.stream().filter(wanted::equals).count();
    }

    /** Who wrote the newest and when; empty where nobody did. */
    public String getWritten() {
        Words words = viewer.words();
        return newest().map(one -> words.text("diagnosis.written", one.author(), words.date(one.on())))
                .orElse("");
    }

    /** Earlier positions and the offers that were taken, the newest first. */
    public List<String> getHistory() {
        return NegotiationHistory.lines(
                negotiations().of(file().account(), viewer.person()),
                negotiations().taken(file().account(), viewer.person()),
                viewer.words());
    }

    private Optional<NegotiationPlan> newest() {
        return negotiations().of(file().account(), viewer.person()).stream().findFirst();
    }

    private Optional<Money> overdue() {
        return file().ledger().overdue().amounts().stream()
                .filter(Money::isPositive)
                .findFirst();
    }

    private Negotiations negotiations() {
        return work.negotiations(viewer.today());
    }

    private CaseFile file() {
        return page.card().file();
    }

    /** That of what is overdue; empty where nothing is. */
    public String getCurrency() {
        return overdue().map(owed -> owed.currency().getCurrencyCode()).orElse("");
    }

    public List<String> getReasons() {
        start();
        return reasons;
    }

    public Offer[] getOffers() {
        return Offer.values();
    }

    public Offer getOffer() {
        return offer;
    }

    public void setOffer(Offer offer) {
        this.offer = offer;
    }

    public @Nullable BigDecimal getAsk() {
        start();
        return ask;
    }

    public void setAsk(@Nullable BigDecimal ask) {
        this.ask = ask;
    }

    public @Nullable BigDecimal getFallback() {
        start();
        return fallback;
    }

    public void setFallback(@Nullable BigDecimal fallback) {
        this.fallback = fallback;
    }

    public @Nullable LocalDate getBy() {
        start();
        return by;
    }

    public void setBy(@Nullable LocalDate by) {
        this.by = by;
    }

    public String getWalkAway() {
        start();
        return walkAway;
    }

    public void setWalkAway(@Nullable String walkAway) {
        this.walkAway = walkAway == null ? "" : walkAway;
    }
}
