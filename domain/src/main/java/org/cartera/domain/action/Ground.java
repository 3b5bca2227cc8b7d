package org.cartera.domain.action;

/**
 * One reason of a decision, in numbers: the rule that was applied, what was observed, and the threshold it was compared
 * with. The sentence for each rule stands in the message bundles under {@code ground.<rule>}.
 *
 * @param rule the rule's code, such as {@code hold.days-overdue}
 * @param subject what it is about: an instalment, a currency, an order; empty where it is the account itself
 */
public record Ground(String rule, String subject, Measure observed, Measure threshold) {

    public static Ground of(String rule, Measure observed, Measure threshold) {
        return new Ground(rule, "", observed, threshold);
    }

    public static Ground about(Object subject, String rule, Measure observed, Measure threshold) {
        return new Ground(rule, subject.toString(), observed, threshold);
    }

    @Override
    public String toString() {
        return rule + (subject.isEmpty() ? "" : "[" + subject + "]") + " " + observed + " / " + threshold;
    }
}
