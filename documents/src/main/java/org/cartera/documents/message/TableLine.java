package org.cartera.documents.message;

import org.cartera.domain.portfolio.Outgoing;

/**
 * One instalment as a paper lists it, all in words of the language.
 *
 * @param number the document; with its instalment from the second on
 * @param reference the customer's own reference; empty where there is none
 * @param days days past due; a dash where it is not
 */
public record TableLine(
        String number, String reference, String issued, String due, String days, String open, String asked) {

    static TableLine of(Outgoing.Line line, Written written) {
        int number = line.item().number();
        return new TableLine(
                OneLine.of(
                        number == 1
                                ? line.item().invoice().value()
                                : line.item().toString()),
                OneLine.of(line.reference()),
                written.day(line.issued()),
                written.day(line.due()),
                line.daysPastDue() > 0 ? Integer.toString(line.daysPastDue()) : "—",
                written.bare(line.open()),
                written.bare(line.asked()));
    }
}
