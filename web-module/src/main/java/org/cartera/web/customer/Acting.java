package org.cartera.web.customer;

import java.io.Serializable;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.diagnosis.DiagnosisBook;
import org.cartera.web.page.Beside;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** What somebody says who acts on a case although its diagnosis is open; kept with who he is once he has acted (S3-11). */
public final class Acting implements Serializable {
    private static final long serialVersionUID = 1L;

    private String organisation = "";
    private String customer = "";
    private String rule = "";
    private String missing = "";
    private String reason = "";

    /** A reason that was given for another case is not taken over. */
    public void about(AccountKey account, Optional<Ground> ground, Sentences sentences) {
        if (!account.customer().value().equals(customer)) {
            reason = "";
        }
        organisation = account.organisation().value();
        customer = account.customer().value();
        rule = ground.map(Ground::rule).orElse("");
        missing = ground.map(sentences::of).orElse("");
    }

    /** Whether he may go on; where not, that is said beside the field. */
    public boolean mayGoOn(String field, Words words) {
        boolean may = rule.isEmpty() || !reason.isBlank();
        if (!may) {
            Beside.wrong(field, words.text("form.diagnosis.override"));
        }
        return may;
    }

    /** He has gone on. */
    public void wentOn(DiagnosisBook book, String by) {
        if (!rule.isEmpty()) {
            book.overridden(AccountKey.of(organisation, customer), rule, reason.strip(), by);
        }
        reason = "";
    }

    /** What is missing, in a sentence; empty where nothing is. */
    public String getMissing() {
        return missing;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
