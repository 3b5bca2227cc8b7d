package org.cartera.config.policy;

import java.math.BigDecimal;
import java.util.Objects;
import org.cartera.domain.reconciliation.CashPolicy;

/** Reads the part {@code reconciliation} of a policy; what it leaves out is careful. */
final class CashReader {
    private static final int YEAR = 365;

    private CashReader() {}

    static CashPolicy read(YamlNode node) {
        node.only("threshold", "margin", "rounding", "bankFee", "discounts", "withholdings", "largestSum");
        CashPolicy ships = CashPolicy.careful();
        return new CashPolicy(
                node.whole("threshold", ships.threshold(), 0, 100),
                node.whole("margin", ships.margin(), 1, 100),
                node.amounts("rounding"),
                node.amounts("bankFee"),
                node.children("discounts").stream()
                        .map(one -> one.only("days", "share"))
                        .map(one -> new CashPolicy.EarlyPayment(one.whole("days", 0, 0, YEAR), share(one, "share")))
                        .toList(),
                node.children("withholdings").stream()
                        .map(one -> one.only("name", "share", "vat"))
                        .map(one ->
                                new CashPolicy.Withholding(one.text("name"), share(one, "share"), share(one, "vat")))
                        .toList(),
                node.whole("largestSum", ships.largestSum(), 0, 8));
    }

    private static BigDecimal share(YamlNode node, String key) {
        BigDecimal share = Objects.requireNonNullElse(node.decimal(key), BigDecimal.ZERO);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) >= 0) {
            throw new PolicyInvalidException(
                    node.path() + "." + key, "must be a share from 0 to below 1, as in 0.025, not " + share);
        }
        return share;
    }
}
