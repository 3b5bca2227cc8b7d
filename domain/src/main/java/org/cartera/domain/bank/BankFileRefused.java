package org.cartera.domain.bank;

import java.util.List;

/** A file that is not taken, with the reason and its place; nothing of it was imported. */
public final class BankFileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String place;
    private final transient List<String> values;

    /**
     * @param place {@code line 12}, {@code entry 4}; empty where it concerns the file as a whole
     * @param values what the reason's sentence names, in its order
     */
    public BankFileRefused(Reason reason, String place, String... values) {
        super(reason + (place.isEmpty() ? "" : " at " + place) + " " + List.of(values));
        this.reason = reason;
        this.place = place;
        this.values = List.of(values);
    }

    public Reason reason() {
        return reason;
    }

    public String place() {
        return place;
    }

    public List<String> values() {
        return values;
    }

    /** Why; the sentence for each stands in the message bundles under {@code bankFile.<REASON>}. */
    public enum Reason {
        /** Empty, or nothing in it. */
        EMPTY,
        /** Larger than {limit}, as it is or unpacked. */
        TOO_LARGE,
        /** No format that we know. */
        UNKNOWN_FORMAT,
        /** Not in the encoding {charset}. */
        WRONG_ENCODING,
        /** Ends in the middle. */
        TRUNCATED,
        /** Names outside entities or a document type. */
        HOSTILE,
        /** {text} is no date, or could be two. */
        BAD_DATE,
        /** {text} is no amount. */
        BAD_AMOUNT,
        /** {code} is no currency of ISO 4217, or another than the account's. */
        BAD_CURRENCY,
        /** {field} is missing. */
        MISSING,
        /** {field} holds {text}, which it cannot. */
        UNREADABLE,
        /** Opening {opening} and lines {sum} do not make closing {closing}. */
        BALANCE,
        /** The file counts {told} lines or sums {told}, and holds {found}. */
        COUNT,
        /** Columns are not known: no mapping fits the heading {heading}. */
        NO_MAPPING
    }
}
