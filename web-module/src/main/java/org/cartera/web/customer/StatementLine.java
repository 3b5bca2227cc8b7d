package org.cartera.web.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cartera.domain.money.Money;
import org.cartera.domain.statement.StatementArchive.Kept;
import org.cartera.domain.statement.StatementPress.Format;
import org.cartera.web.words.Words;

/** A kept statement as a page lists it. */
public record StatementLine(Kept kept, Words words) {
    /** A seal is told by its beginning; the whole stands in its title. */
    private static final int TOLD = 12;

    private static final List<String> FORMATS =
            Arrays.stream(Format.values()).map(Format::name).toList();

    public long getId() {
        return kept.id();
    }

    public String getNumber() {
        return kept.number();
    }

    public String getCustomer() {
        return kept.account().customer().value();
    }

    public int getVersion() {
        return kept.version();
    }

    public LocalDate getFrom() {
        return kept.period().from();
    }

    public LocalDate getThrough() {
        return kept.period().through();
    }

    /** "Open items · by value date · Spanish". */
    public String getKind() {
        return String.join(
                " · ",
                words.text("statement.form." + kept.form()),
                words.text("statement.basis." + kept.basis()),
                Locale.forLanguageTag(kept.language()).getDisplayLanguage(words.locale()));
    }

    public Money getClosing() {
        return kept.closing();
    }

    public String getSeal() {
        return kept.sha256();
    }

    public String getShortSeal() {
        return kept.sha256().substring(0, Math.min(TOLD, kept.sha256().length()));
    }

    public Instant getAt() {
        return kept.at();
    }

    public String getBy() {
        return words.named("starter", kept.by());
    }

    public List<String> getFormats() {
        return FORMATS;
    }
}
