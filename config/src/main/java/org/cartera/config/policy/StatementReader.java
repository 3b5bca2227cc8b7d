package org.cartera.config.policy;

import java.util.Locale;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementPolicy;
import org.cartera.domain.statement.StatementRules;

/** Reads the part {@code statements} of a policy; what it leaves out is as it ships. */
final class StatementReader {
    private StatementReader() {}

    static StatementRules read(YamlNode node) {
        node.only("form", "zero", "credit", "dust");
        return new StatementRules(
                form(node),
                new StatementPolicy(node.amounts("dust"), node.flag("zero", false), node.flag("credit", true)));
    }

    private static StatementForm form(YamlNode node) {
        String form = node.text("form", "open-item").toLowerCase(Locale.ROOT);
        return switch (form) {
            case "open-item" -> StatementForm.OPEN_ITEM;
            case "balance-forward" -> StatementForm.BALANCE_FORWARD;
            default ->
                throw new PolicyInvalidException(
                        node.path() + ".form", "must be open-item or balance-forward, not " + form);
        };
    }
}
