package org.cartera.web.customer;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.cartera.domain.negotiation.Concession;
import org.cartera.domain.portfolio.Concessions;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who agrees terms beyond his authority: the form shows what is beyond it and who may grant it, and asks why
 * before anybody is asked (S4-13).
 */
public final class Conceding implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String field;
    private List<String> beyond = List.of();
    private String who = "";
    private String reason = "";
    private boolean shown;

    /** @param field the id of the field for the reason */
    Conceding(String field) {
        this.field = field;
    }

    /** What came of it. */
    enum Outcome {
        /** Written down at once. */
        AGREED,
        /** Somebody else was asked. */
        ASKED,
        /** The form stays open until it is said why. */
        REASON_NEEDED,
        NOBODY_MAY
    }

    Outcome settle(Concession terms, Portfolio portfolio, Viewer viewer) {
        Concessions concessions = portfolio.concessions();
        Concessions.Outlook outlook = concessions.outlook(terms, viewer.person(), terms.madeOn());
        if (outlook.alone()) {
            concessions.agree(terms, viewer.person(), terms.madeOn());
            clear();
            return Outcome.AGREED;
        }
        beyond = viewer.sentences().of(outlook.beyond());
        if (outlook.may().isEmpty()) {
            shown = false;
            return Outcome.NOBODY_MAY;
        }
        Words words = viewer.words();
        who = outlook.may().stream().map(role -> words.text("releaser." + role)).collect(Collectors.joining(", "));
        if (reason.isBlank()) {
            if (shown) {
                Beside.wrong(field, words.text("form.concession.reason"));
            }
            shown = true;
            return Outcome.REASON_NEEDED;
        }
        concessions.ask(terms, viewer.person(), reason.strip(), terms.madeOn(), portfolio.instant());
        clear();
        return Outcome.ASKED;
    }

    private void clear() {
        shown = false;
        beyond = List.of();
        reason = "";
    }

    /** Whether nothing is left to be said. */
    boolean isDone() {
        return !shown && beyond.isEmpty();
    }

    /** Whether the form asks why. */
    public boolean isShown() {
        return shown;
    }

    /** What is beyond the person's authority, in sentences; empty where only a second person is needed. */
    public List<String> getBeyond() {
        return beyond;
    }

    /** The roles that may grant it. */
    public String getWho() {
        return who;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
