package org.cartera.documents.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.cartera.documents.message.OneLine;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.reconciliation.CreditorReference;
import org.cartera.domain.statement.Statement;
import org.cartera.domain.statement.StatementPaper;

/**
 * What a paper says about paying (S3-17, S3-34). A single document is paid under its own number, an account under the
 * customer's.
 *
 * @param reference ISO 11649 in groups of four; empty where the number is too long for one
 * @param qr a picture inside the page; empty where no euro transfer can be filled in
 * @param slip a picture inside the page; empty where there is no agreement, or the amount or reference does not fit it
 * @param slipText what the bar code says, for people
 */
public record HowToPay(
        String reference, String holder, String iban, List<String> accounts, String qr, String slip, String slipText) {
    private static final Pattern FOUR = Pattern.compile("(.{4})(?=.)");

    static HowToPay of(StatementPaper paper, PayTo to) {
        Statement statement = paper.statement();
        Money amount = statement.closing();
        String number = numberToPay(statement);
        CreditorReference reference = CreditorReference.of(number).orElse(null);
        String holder = OneLine.of(to.holder().isEmpty() ? paper.organisation().name() : to.holder());
        boolean hasQr = EpcCode.isPossible(to, amount);
        SlipFormat format = to.slip();
        boolean hasSlip =
                format != null && amount.currency().getCurrencyCode().equals("COP") && format.takes(number, amount);
        String slip = format == null || !hasSlip ? "" : format.content(number, amount, lastDay(paper));
        return new HowToPay(
                reference == null ? "" : grouped(reference.text()),
                holder,
                to.iban().isEmpty() ? "" : grouped(to.iban().replace(" ", "")),
                to.accounts(),
                reference != null && hasQr
                        ? Pictures.inPage(EpcCode.image(EpcCode.content(to, holder, amount, reference)))
                        : "",
                slip.isEmpty() ? "" : Pictures.inPage(SlipCode.image(slip)),
                SlipCode.readable(slip));
    }

    private static String numberToPay(Statement statement) {
        List<OpenItem> items = statement.items();
        boolean onlyOne = items.size() == 1 && statement.credits().isEmpty();
        return onlyOne
                ? items.get(0).id().invoice().value()
                : statement.account().customer().value();
    }

    /** The last day on which the bank takes the slip: what is asked at once may be paid for thirty days. */
    private static LocalDate lastDay(StatementPaper paper) {
        LocalDate by = paper.note().by();
        LocalDate month = paper.statement().period().through().plusDays(30);
        return by != null && by.isAfter(month) ? by : month;
    }

    private static String grouped(String text) {
        return FOUR.matcher(text).replaceAll("$1\u00a0");
    }

    /** Whether anything can be said at all. */
    public boolean isKnown() {
        return !iban.isEmpty() || !accounts.isEmpty() || !slip.isEmpty();
    }
}
