package org.cartera.web.customer;

import java.io.Serializable;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.diagnosis.DiagnosisBook;
import org.cartera.web.page.Beside;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** What somebody says who acts on a case although something is missing; kept with who he is once he has acted (S3-11, S4-9). */
public final class Acting implements Serializable {
    private static final long serialVersionUID = 1L;

    private String organisation = "";
    private String customer = "";
    private List<String> rules = List.of();
    private String missing = "";
    private String reason = "";

    /** A reason that was given for another case is not taken over. */
    public void about(AccountKey account, List<Ground> grounds, Sentences sentences) {
        if (!account.customer().value().equals(customer)) {
            reason = "";
        }
        organisation = account.organisation().value();
        customer = account.customer().value();
        rules = grounds.stream().map(Ground::rule).toList();
        missing = String.join(" ", sentences.of(grounds));
    }

    /** Whether he may go on; where not, that is said beside the field. */
    public boolean mayGoOn(String field, Words words) {
        boolean may = rules.isEmpty() || !reason.isBlank();
        if (!may) {
            Beside.wrong(field, words.text("form.diagnosis.override"));
        }
        return may;
    }

    /** He has gone on. */
    public void wentOn(DiagnosisBook book, String by) {
        rules.forEach(rule -> book.overridden(AccountKey.of(organisation, customer), rule, reason.strip(), by));
        reason = "";
    }

    /** What is missing, in sentences; empty where nothing is. */
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
