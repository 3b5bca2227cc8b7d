package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.contact.Questionnaire.Question;
import org.cartera.domain.contact.Questionnaire.Reply;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.portfolio.ServiceCalls.Problem;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The four questions of a service call, and what each no begins (S0-4, S0-5). Asks about the item that falls due next. */
@Named
@ViewScoped
public class ServiceQuestions implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Questionnaire NOTHING = new Questionnaire(Map.of());

    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private List<QuestionDraft> asked = QuestionDraft.of(NOTHING);
    private String item = "";
    private boolean corrected;

    /** @param told what was noted before, and is corrected; null: nothing yet */
    void begin(@Nullable Questionnaire told, boolean correcting) {
        asked = QuestionDraft.of(told == null ? NOTHING : told);
        corrected = correcting;
        item = "";
    }

    boolean isUntouched() {
        return told().isEmpty();
    }

    Questionnaire told() {
        Map<Question, Reply> replies = new EnumMap<>(Question.class);
        asked.forEach(one -> replies.put(one.question(), one.reply(isPossible(one))));
        return new Questionnaire(replies);
    }

    /** What departments are asked to solve. A correction asks nobody again. */
    List<Problem> problems() {
        return corrected
                ? List.of()
                : asked.stream()
                        .filter(one -> one.reply(true).followed())
                        .flatMap(one -> problem(one).stream())
                        .toList();
    }

    private Optional<Problem> problem(QuestionDraft one) {
        return one.question().department().flatMap(department -> chosen().map(open -> {
            String reason = viewer.words().text("questions.denied." + one.getName());
            String told = one.getComment().isBlank()
                    ? reason
                    : reason + " " + one.getComment().strip();
            Dispute dispute = new Dispute(
                    "new",
                    page.card().decision().account(),
                    open.id(),
                    open.open(),
                    new DateSpan(page.card().getAsOf(), null),
                    department,
                    told);
            return new Problem(dispute, open.effectiveDue());
        }));
    }

    private boolean isPossible(QuestionDraft one) {
        return one.question().department().isEmpty() || chosen().isPresent();
    }

    /** What a no begins, in words: a dispute with its department and day, or that the terms were explained. */
    public String follows(QuestionDraft one) {
        Words words = viewer.words();
        if (one.question().department().isEmpty()) {
            return words.text("questions.explained");
        }
        return problem(one)
                .map(problem -> words.text(
                        "questions.dispute",
                        words.text("department." + problem.dispute().department()),
                        words.date(portfolio.serviceCalls().answerBy(problem))))
                .orElseGet(() -> words.text("questions.nothingOpen"));
    }

    private Optional<OpenItem> chosen() {
        List<OpenItem> items = page.card().file().ledger().items();
        return items.stream()
                .filter(open -> open.id().toString().equals(item))
                .findFirst()
                .or(() -> items.stream()
                        .filter(open -> !open.isOverdue())
                        .min(Comparator.comparing(OpenItem::effectiveDue)))
                .or(() -> items.stream().findFirst());
    }

    public List<QuestionDraft> getAsked() {
        return asked;
    }

    /** Whether anything is denied that a department could solve for one of several items. */
    public boolean isItemAsked() {
        return !corrected
                && page.card().getItems().size() > 1
                && asked.stream()
                        .anyMatch(one ->
                                one.isDenied() && one.question().department().isPresent());
    }

    public boolean isCorrected() {
        return corrected;
    }

    public String getItem() {
        return chosen().map(open -> open.id().toString()).orElse("");
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? "" : item;
    }
}
