package org.cartera.documents.bank;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.comparison.TheirFiles.Told;
import org.cartera.domain.comparison.TheirLine;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** An OASIS UBL 2.x Statement, by local names: debit is owed, credit lowers it. Its balance must come out of its lines. */
final class UblStatement {
    private final List<TheirLine> lines = new ArrayList<>();
    private @Nullable LocalDate issued;
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;
    private @Nullable Money balance;
    private boolean forward;

    static Told read(Source source) throws IOException {
        try (XmlCursor cursor = new XmlCursor(source)) {
            if (!"Statement".equals(cursor.nextIn(0))) {
                throw new BankFileRefused(Reason.UNKNOWN_FORMAT, "");
            }
            UblStatement statement = new UblStatement();
            for (String name = cursor.nextIn(1); name != null; name = cursor.nextIn(1)) {
                statement.part(cursor, name);
            }
            return statement.told();
        }
    }

    private void part(XmlCursor cursor, String name) {
        String place = cursor.place();
        switch (name) {
            case "IssueDate" -> issued = Values.isoDate(cursor.whole().text(), place);
            case "TotalBalanceAmount" -> balance = money(cursor.whole(), place);
            case "StatementPeriod" -> {
                XmlElement period = cursor.whole();
                start = period.has("StartDate") ? Values.isoDate(period.text("StartDate"), place) : null;
                end = period.has("EndDate") ? Values.isoDate(period.text("EndDate"), place) : null;
            }
            case "StatementTypeCode" ->
                forward =
                        "BalanceForward".equals(Values.textOrNull(cursor.whole().text()));
            case "StatementLine" -> line(cursor.whole(), place);
            default -> cursor.skip();
        }
    }

    private void line(XmlElement line, String place) {
        boolean brought = "true".equals(line.text("BalanceBroughtForwardIndicator"));
        Money amount = brought ? money(line.at("BalanceAmount"), place) : amount(line, place);
        if (amount.isZero()) {
            return;
        }
        forward |= brought;
        if (lines.size() == CustomerFiles.MOST_LINES) {
            throw new BankFileRefused(Reason.TOO_LARGE, place, CustomerFiles.MOST_LINES + " lines");
        }
        XmlElement document = Stream.of(
                        line.at("DocumentReference"),
                        line.at("BillingReference", "InvoiceDocumentReference"),
                        line.at("BillingReference", "CreditNoteDocumentReference"))
                .filter(one -> one.has("ID"))
                .findFirst()
                .orElse(XmlElement.NONE);
        String reference = document.text("ID");
        lines.add(new TheirLine(
                lines.size() + 1,
                reference == null || brought ? "" : Values.oneLine(reference),
                brought || !document.has("IssueDate") ? null : Values.isoDate(document.text("IssueDate"), place),
                amount,
                brought ? "Saldo anterior" : text(line.text("Note"), document.text("DocumentDescription"))));
    }

    private static Money amount(XmlElement line, String place) {
        boolean debit = line.has("DebitLineAmount");
        if (!debit && !line.has("CreditLineAmount")) {
            throw new BankFileRefused(Reason.MISSING, place, "DebitLineAmount");
        }
        Money owed = debit ? money(line.at("DebitLineAmount"), place) : null;
        Money less = line.has("CreditLineAmount") ? money(line.at("CreditLineAmount"), place) : null;
        if (owed == null) {
            return less == null ? money(XmlElement.NONE, place) : less.negated();
        }
        if (less != null && !less.currency().equals(owed.currency())) {
            throw new BankFileRefused(
                    Reason.BAD_CURRENCY, place, less.currency().getCurrencyCode());
        }
        return less == null ? owed : owed.minus(less);
    }

    private static Money money(XmlElement element, String place) {
        return Values.money(
                Values.currency(element.currency(), place),
                Values.decimal(element.text().strip(), place),
                place);
    }

    private static String text(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(Values::oneLine)
                .collect(Collectors.joining(" "));
    }

    private Told told() {
        Money told = balance;
        if (told != null) {
            Money sum = lines.stream()
                    .map(TheirLine::amount)
                    .filter(amount -> amount.currency().equals(told.currency()))
                    .reduce(Money.zero(told.currency()), Money::plus);
            if (!sum.abs().equals(told.abs())) {
                throw new BankFileRefused(Reason.BALANCE, "", "0", sum.toString(), told.toString());
            }
        }
        LocalDate asOf = end != null ? end : issued;
        boolean within = start != null && asOf != null && !start.isAfter(asOf);
        return new Told("UBL", lines, forward && within ? start : null, asOf);
    }
}
