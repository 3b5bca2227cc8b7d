package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.diagnosis.Diagnosis;
import org.cartera.domain.diagnosis.Diagnosis.Question;
import org.cartera.domain.diagnosis.DiagnosisBook.Overridden;
import org.cartera.domain.diagnosis.Known;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The five questions of a case (S3-5). Starts from the newest answers; without any, from what the books know. */
@Named
@ViewScoped
public class DiagnosisForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CustomerPage page;

    @Inject
    CaseReview review;

    @Inject
    Portfolio portfolio;

    @Inject
    OwnCauseForm ownCause;

    @Inject
    Viewer viewer;

    private @Nullable Map<String, String> answers;

    /** The answers, to be written over; by the name of the question, because a page's expressions know no constants. */
    public Map<String, String> getAnswers() {
        Map<String, String> begun = answers;
        if (begun == null) {
            Map<Question, String> offered = newest().map(Diagnosis::answers).orElseGet(() -> known(file()));
            begun = new HashMap<>();
            for (Question question : Question.values()) {
                begun.put(question.name(), offered.getOrDefault(question, ""));
            }
            answers = begun;
        }
        return begun;
    }

    private Map<Question, String> known(CaseFile file) {
        Known known = Known.of(file);
        KnownInWords words = new KnownInWords(known, viewer.words());
        return Map.of(
                Question.DOCUMENTS, words.documents(),
                Question.ACTIONS, words.actions(),
                Question.REACTIONS, words.reactions(),
                Question.DEPARTMENTS, words.departments());
    }

    public void save() {
        viewer.require(viewer.isCollecting());
        if (!ownCause.isComplete()) {
            return;
        }
        Map<Question, String> told = new EnumMap<>(Question.class);
        getAnswers().forEach((name, answer) -> told.put(Question.valueOf(name), answer == null ? "" : answer));
        Diagnosis written = new Diagnosis(file().account(), told, file().asOf(), viewer.login());
        portfolio.diagnoses().write(written);
        String ours = ownCause.carryOut(written.answer(Question.CAUSE));
        answers = null;
        Words words = viewer.words();
        int open = written.open(isReasonAsked()).size();
        String answered = open == 0 ? words.text("diagnosis.complete") : words.counted("diagnosis.open", open);
        Answer.saved(words.text("diagnosis.saved"), ours.isEmpty() ? answered : answered + " " + ours);
    }

    /** What is missing before anybody acts, in a sentence; null where nothing is. */
    public @Nullable String getObjection() {
        return review.objection(file()).map(viewer.sentences()::of).orElse(null);
    }

    public boolean isReasonAsked() {
        return review.reasonAsked(file());
    }

    /** Who wrote the newest and when; empty where nobody did. */
    public String getWritten() {
        Words words = viewer.words();
        return newest().map(one -> words.text("diagnosis.written", one.by(), words.date(one.on())))
                .orElse("");
    }

    public List<String> getOverrides() {
        Words words = viewer.words();
        return portfolio.diagnoses().overridden(file().account()).stream()
                .map(one -> line(one, words))
                .toList();
    }

    private static String line(Overridden one, Words words) {
        return words.text("diagnosis.overridden", words.moment(one.at()), one.by(), one.reason());
    }

    private Optional<Diagnosis> newest() {
        return portfolio.diagnoses().newest(file().account());
    }

    private CaseFile file() {
        return page.card().file();
    }
}
