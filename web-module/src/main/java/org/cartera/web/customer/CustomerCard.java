package org.cartera.web.customer;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.PortfolioViews.CustomerView;
import org.cartera.domain.portfolio.PortfolioViews.TaskRow;
import org.cartera.domain.receivable.AccountCredit;
import org.cartera.web.outbox.CommunicationLine;
import org.cartera.web.rejected.RejectedLine;
import org.cartera.web.view.ExposureBar;
import org.cartera.web.view.LimitUse;
import org.cartera.web.view.WhyCard;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One customer as the page shows it, made once from what was read and decided. */
public final class CustomerCard {
    private static final int RECENT = 8;

    private final CustomerView view;
    private final @Nullable Exposure exposure;
    private final Words words;
    private final CaseFile file;
    private final Customer customer;
    private final List<ItemLine> items;

    public CustomerCard(CustomerView view, Words words) {
        this(view, view.decision().exposure(), words);
    }

    /** @param exposure as an order would find it now; null where there is no limit to hold it against */
    CustomerCard(CustomerView view, @Nullable Exposure exposure, Words words) {
        this.view = view;
        this.exposure = exposure;
        this.words = words;
        this.file = view.decision().file();
        this.customer = file.facts().customer();
        this.items = ItemLine.of(view.decision(), words);
    }

    CaseFile file() {
        return file;
    }

    /** What our people still have to do about this customer. */
    List<TaskRow> openTasks() {
        return view.tasks().stream().filter(task -> !task.done()).toList();
    }

    CustomerDecision decision() {
        return view.decision();
    }

    public String getId() {
        return customer.id().value();
    }

    public String getName() {
        return customer.name();
    }

    public @Nullable String getTaxId() {
        return customer.taxId();
    }

    /** The customer's; Spanish where it is neither that nor English. */
    public String getLanguage() {
        return "en".equals(customer.language()) ? "en" : "es";
    }

    public LocalDate getAsOf() {
        return file.asOf();
    }

    public boolean isHeld() {
        return view.decision().hold().isHeld();
    }

    public @Nullable LocalDate getHeldSince() {
        return view.holdSince();
    }

    /** Held by a person, whom only a person's release ends. */
    public boolean isHeldByPerson() {
        HoldInForce hold = file.hold();
        return hold != null && hold.origin() == HoldInForce.Origin.PERSON;
    }

    /** A hold stands in our books, so it can be released; a policy's fresh one is placed by the next run. */
    public boolean isReleasable() {
        return file.hold() != null;
    }

    public boolean isIncomplete() {
        return file.ledger().isIncomplete();
    }

    public boolean isClosed() {
        return !customer.active();
    }

    public WhyCard getWhy() {
        Sentences sentences = new Sentences(words);
        return new WhyCard(
                words.text("customer.why", getName()),
                sentences.of(view.decision().hold().grounds()),
                sentences.of(view.decision().hold().clearing()),
                words.date(file.asOf()));
    }

    /** Null where no limit was granted or a rate is missing. */
    public @Nullable ExposureBar getBar() {
        return exposure == null
                ? null
                : ExposureLine.bar(exposure, file.credit().limitOn(file.asOf()));
    }

    public List<ExposureLine> getExposure() {
        return exposure == null ? List.of() : ExposureLine.of(exposure, words);
    }

    /** Null where no limit is to be held against, or a rate is missing. */
    public @Nullable LimitUse getUse() {
        return LimitUse.of(exposure, null);
    }

    public CreditFile getCredit() {
        return file.credit();
    }

    public int getOldestDays() {
        return file.ledger().oldestDaysPastDue();
    }

    public List<ItemLine> getItems() {
        return items;
    }

    public List<BalanceLine> getBalances() {
        return BalanceLine.of(view.decision());
    }

    public List<AccountCredit> getCredits() {
        return file.ledger().credits();
    }

    public List<RejectedLine> getRejected() {
        return file.ledger().rejected().stream()
                .map(rejected -> RejectedLine.of(rejected, words))
                .toList();
    }

    public List<PaperLine.Promised> getPromises() {
        return PaperLine.promises(view.decision(), words);
    }

    public List<PaperLine.Disputed> getDisputes() {
        return PaperLine.disputes(file, words);
    }

    public List<PaperLine.Paused> getPauses() {
        return PaperLine.pauses(file, words);
    }

    public List<DecisionLine> getDecisions() {
        return DecisionLine.of(view.decisions(), words);
    }

    public List<CommunicationLine> getCommunications() {
        return view.communications().stream()
                .map(row -> new CommunicationLine(row, words))
                .toList();
    }

    public List<TimelineEntry> getTimeline() {
        return Timeline.of(view, words);
    }

    /** The newest entries of the timeline. */
    public List<TimelineEntry> getRecent() {
        return getTimeline().stream().limit(RECENT).toList();
    }

    /** What is done next, by whom and when; the first open task, else the first step. */
    public NextAction getNext() {
        return NextAction.of(view, words);
    }

    /** E-mail addresses and telephone numbers that hold on the date, telephones first. */
    public List<ContactPoint> getContacts() {
        return file.facts().contactPoints().stream()
                .filter(point -> point.holdsOn(file.asOf()) && point.kind() != ContactPoint.Kind.POSTAL)
                .sorted((a, b) -> b.kind().compareTo(a.kind()))
                .toList();
    }
}
