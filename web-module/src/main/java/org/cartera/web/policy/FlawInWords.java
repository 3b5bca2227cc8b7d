package org.cartera.web.policy;

import java.util.List;
import org.cartera.domain.portfolio.PolicyDesk.Flaw;
import org.cartera.web.words.Words;

/** What is wrong with a text, in a sentence that names the line and the rule. */
final class FlawInWords {
    private FlawInWords() {}

    static String of(Flaw flaw, Words words) {
        String key = "flaw." + flaw.code();
        List<String> values = flaw.code().startsWith("strategy.")
                ? flaw.values().stream()
                        .map(stage -> words.named("stage", stage))
                        .toList()
                : flaw.values();
        String problem = words.has(key) ? words.text(key, values.toArray()) : flaw.problem();
        String what = flaw.path().isEmpty() ? problem : words.text("flaw.at", flaw.path(), problem);
        return flaw.line() == 0 ? what : words.text("flaw.line", words.count(flaw.line()), what);
    }
}
