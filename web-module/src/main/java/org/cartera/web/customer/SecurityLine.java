package org.cartera.web.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.credit.Security;
import org.cartera.domain.money.Money;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * One guarantee or insurance.
 *
 * @param line its place in the credit file, from 0; negative where it has none yet
 */
public record SecurityLine(Security security, int line, LocalDate asOf, Words words) {

    static List<SecurityLine> of(List<Security> securities, LocalDate asOf, Words words) {
        List<SecurityLine> lines = new ArrayList<>();
        for (Security security : securities) {
            lines.add(new SecurityLine(security, lines.size(), asOf, words));
        }
        return lines;
    }

    public String getKind() {
        return words.text("security." + security.kind());
    }

    public String getReference() {
        return security.reference();
    }

    /** Kind and number. */
    public String getName() {
        return getReference().isEmpty() ? getKind() : getKind() + " " + getReference();
    }

    public Money getAmount() {
        return security.amount();
    }

    public LocalDate getFrom() {
        return security.from();
    }

    public @Nullable LocalDate getThrough() {
        return security.through();
    }

    /** {@code paid} where it lowers the exposure today. */
    public String getTone() {
        return !security.isValidOn(asOf) ? "late4" : security.kind().lowersExposure() ? "paid" : "";
    }

    /** Whether it is valid, and whether it lowers the exposure. */
    public String getState() {
        String key = asOf.isBefore(security.from())
                ? "ahead"
                : !security.isValidOn(asOf) ? "ended" : security.kind().lowersExposure() ? "covers" : "backs";
        return words.text("security.state." + key);
    }
}
