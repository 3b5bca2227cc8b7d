package org.cartera.web.customer;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.action.Ground;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.Contact.Reaction;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactLog;
import org.cartera.domain.contact.Explanation;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.PortfolioViews.TaskRow;
import org.cartera.domain.portfolio.ServiceCalls.Problem;
import org.cartera.domain.staff.User;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.cartera.web.worklist.WorkPorts;
import org.cartera.web.worklist.WorkToday;
import org.jspecify.annotations.Nullable;

/** Notes a contact, or corrects one that was noted wrongly: the wrong one stays in the log (S0-12). */
@Named
@ViewScoped
public class ContactForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CustomerPage page;

    @Inject
    ContactSheet sheet;

    @Inject
    CaseReview review;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    @Inject
    ServiceQuestions questions;

    @Inject
    PromiseForm promise;

    @Inject
    WorkPorts work;

    @Inject
    WorkToday today;

    private ContactDraft draft = new ContactDraft();
    private @Nullable String corrects;
    private @Nullable LocalDateTime at;
    private boolean done = true;
    private final Acting acting = new Acting();

    /** A call of this moment, unless something was begun and not saved. */
    public void begin() {
        if (corrects != null || draft.isUntouched() && questions.isUntouched()) {
            corrects = null;
            draft = new ContactDraft();
            draft.setKind(sheet.getUsual());
            questions.begin(null, false);
            at = local(sheet.now());
        }
    }

    public void correct(ContactLine line) {
        if (!line.contact().id().equals(corrects)) {
            corrects = line.contact().id();
            draft = ContactDraft.of(line.contact());
            questions.begin(line.noted().answers(), true);
            at = local(line.contact().at());
        }
    }

    /** Somebody chose what came of it: the day to try again is proposed. */
    public void outcomeChosen() {
        if (draft.isCoolOff() && draft.getRetryOn() == null) {
            draft.setRetryOn(sheet.retry());
        }
    }

    /** He promised to pay: the contact is saved, and the form of the promise opens with whoever gave it. */
    public void promised() {
        String by = draft.getPerson();
        draft.reactedAtLeast(Reaction.PROMISED, viewer.words().text("reaction.PROMISED"));
        if (save()) {
            promise.setPromisedBy(by);
        }
    }

    /** He contests something: the contact is saved, and the form of the dispute opens. */
    public void objected() {
        draft.reactedAtLeast(Reaction.OBJECTED, viewer.words().text("reaction.OBJECTED"));
        save();
    }

    /** Whether it was saved. */
    public boolean save() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        LocalDateTime when = at;
        boolean past = when != null && !instant(when).isAfter(sheet.now());
        if (!past) {
            Answer.wrong("contact:at", words.text("form.contact.at"));
        }
        boolean told = !draft.isReached() || !draft.getSaid().isBlank();
        if (!told) {
            Answer.wrong("contact:said", words.text("form.contact.said"));
        }
        boolean came = came(when, words);
        boolean mayAct = getActing().mayGoOn("contact:override", words);
        return when != null && past && told && came && mayAct && note(when, words);
    }

    /** Reaction, outcome and day to try again go together. */
    private boolean came(@Nullable LocalDateTime when, Words words) {
        LocalDate retryOn = draft.getRetryOn();
        if (draft.getReaction() == null) {
            Answer.wrong("contact:reaction", words.text("form.contact.reaction"));
        } else if (draft.isContradictory()) {
            Answer.wrong("contact:reaction", words.text("form.contact.outcome." + draft.getOutcome()));
        } else if (draft.isCoolOff() && (retryOn == null || when == null || !retryOn.isAfter(when.toLocalDate()))) {
            Answer.wrong("contact:retryOn", words.text("form.contact.retryOn"));
        } else {
            return true;
        }
        return false;
    }

    private boolean note(LocalDateTime when, Words words) {
        Contact contact = draft.contact(page.card().decision().account(), instant(when), sheet.isReasonAsked());
        Questionnaire answers = draft.isService() ? questions.told() : null;
        List<Problem> problems = draft.isService() ? questions.problems() : List.of();
        try {
            portfolio.serviceCalls().note(contact, answers, corrects, problems, viewer.login());
        } catch (ContactLog.AlreadyCorrected e) {
            Answer.wrong("contact:said", words.text("form.contact.corrected"));
            return false;
        }
        acting.wentOn(portfolio.diagnoses(), viewer.login());
        if (isFinishing() && done) {
            finish(contact, words);
        }
        String reaction =
                words.text("channel." + contact.channel()) + " · " + words.text("reaction." + contact.reaction());
        Answer.saved(
                words.text(corrects == null ? "contact.saved" : "contact.saved.corrected"),
                problems.isEmpty() ? reaction : words.counted("contact.saved.disputes", problems.size()));
        corrects = null;
        draft = new ContactDraft();
        questions.begin(null, false);
        page.changed();
        return true;
    }

    /** What the contact did is no longer to be done; whatever somebody else finished meanwhile stays as it is. */
    private void finish(Contact contact, Words words) {
        String outcome = words.text("reaction." + contact.reaction());
        for (TaskRow task : sheet.tasks(contact.kind())) {
            try {
                portfolio.desk().finishTask(task.id(), outcome, viewer.login());
            } catch (Desk.Conflict e) {
                // it is done, which is all that was wanted
                continue;
            }
        }
    }

    /** Whether the contact, once he was reached, does a task: a talk that got unbalanced does none. */
    private boolean isFinishing() {
        return corrects == null && draft.isReached() && !draft.isCoolOff();
    }

    /** The task that the contact does, in words; empty where there is none. */
    public String getTask() {
        return corrects != null
                ? ""
                : sheet.tasks(draft.getKind()).stream()
                        .map(task -> viewer.words().named("stage", task.stage()))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    public String getTaskText() {
        return viewer.words().text("contact.done", getTask());
    }

    public String getOtherText() {
        return viewer.words().text("contact.retryOn.other", getOther());
    }

    /** Who else may try again, by name: the one with the least to do; empty where there is nobody else. */
    public String getOther() {
        List<String> others = work.collectors().stream()
                .map(User::login)
                .filter(login -> !login.equals(viewer.login()))
                .toList();
        return today.list().lightest(others).map(work::name).orElse("");
    }

    /** What may stand in the way, objections apart from situations (S2-15). */
    public List<SelectItem> getExplanations() {
        Words words = viewer.words();
        return Arrays.stream(Explanation.Branch.values())
                .<SelectItem>map(branch -> new SelectItemGroup(
                        words.text("explained." + branch),
                        null,
                        false,
                        Arrays.stream(Explanation.Kind.values())
                                .filter(kind -> kind.branch() == branch)
                                .map(kind -> new SelectItem(kind, words.text("explained." + kind)))
                                .toArray(SelectItem[]::new)))
                .toList();
    }

    /** Of a contact of ours that collects; whoever is called back, or asked whether all is well, needs none. */
    public Acting getActing() {
        CaseFile file = page.card().file();
        boolean asked = draft.isOurs() && draft.getKind() == ContactKind.COLLECTION && corrects == null;
        List<Ground> missing = asked
                ? Stream.concat(review.objection(file).stream(), review.unprepared(file).stream())
                        .toList()
                : List.of();
        acting.about(file.account(), missing, viewer.sentences());
        return acting;
    }

    /** What the rules say of the contact that is being noted; of no consequence where the customer began it. */
    public ChannelAnswer getAnswer() {
        return sheet.answer(draft.getChannel(), draft.getKind());
    }

    /** Somebody has opened the form. */
    public boolean isBegun() {
        return at != null;
    }

    public boolean isCorrecting() {
        return corrects != null;
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return sheet.here().zone();
    }

    public ContactDraft getDraft() {
        return draft;
    }

    public @Nullable LocalDateTime getAt() {
        return at;
    }

    public void setAt(@Nullable LocalDateTime at) {
        this.at = at;
    }

    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }
}
