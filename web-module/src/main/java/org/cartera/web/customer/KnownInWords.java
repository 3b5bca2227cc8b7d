package org.cartera.web.customer;

import java.util.stream.Collectors;
import org.cartera.domain.diagnosis.Known;
import org.cartera.web.words.Words;

/** What the books know of a case's questions, as somebody would write it down. */
record KnownInWords(Known known, Words words) {

    String documents() {
        return words.text(
                "diagnosis.known.documents",
                words.count(known.invoices()),
                words.count(known.ordered()),
                words.count(known.delivered()));
    }

    String actions() {
        return known.actions().stream()
                .map(taken -> words.date(taken.on()) + " "
                        + words.named("stage", taken.stage().value()))
                .collect(Collectors.joining("; "));
    }

    String reactions() {
        return known.reactions().entrySet().stream()
                .map(one -> words.text("reaction." + one.getKey()) + " × " + words.count(one.getValue()))
                .collect(Collectors.joining("; "));
    }

    String departments() {
        return known.departments().stream()
                .map(one -> words.named("department", one))
                .collect(Collectors.joining(", "));
    }
}
