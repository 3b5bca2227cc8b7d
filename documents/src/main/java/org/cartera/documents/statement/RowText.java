package org.cartera.documents.statement;

import org.cartera.documents.message.Written;
import org.cartera.domain.money.Money;

/**
 * A line in words of the language, cut so that it takes one line of the page.
 *
 * @param days days past due; a dash where it is not
 * @param charge empty where it is a credit
 * @param credit empty where it is a charge
 */
public record RowText(
        String date,
        String concept,
        String change,
        String document,
        String reference,
        String due,
        String days,
        String original,
        String charge,
        String credit,
        String amount,
        String balance) {
    private static final int LONGEST_DOCUMENT = 24;
    private static final int LONGEST_REFERENCE = 20;

    static RowText of(Row row, Written written) {
        Money original = row.original();
        boolean charges = row.amount().isPositive();
        String amount = written.bare(row.amount());
        return new RowText(
                written.day(row.date()),
                row.concept(),
                row.change(),
                cut(row.document(), LONGEST_DOCUMENT),
                cut(row.reference(), LONGEST_REFERENCE),
                row.due() == null ? "" : written.day(row.due()),
                row.days() > 0 ? Integer.toString(row.days()) : row.due() == null ? "" : "—",
                original == null ? "" : original.equals(row.amount()) ? amount : written.bare(original),
                charges ? amount : "",
                charges ? "" : written.bare(row.amount().negated()),
                amount,
                written.bare(row.balance()));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
