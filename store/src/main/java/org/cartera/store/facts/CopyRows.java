package org.cartera.store.facts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's COPY text format, gathered until they are worth a trip. */
public final class CopyRows {
    private static final int WORTH_A_TRIP = 512 * 1024;

    private final StringBuilder text = new StringBuilder(1024);
    private boolean inRow;

    public CopyRows text(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    /** The text of anything that needs no escape: numbers, dates, enums, booleans. */
    public CopyRows plain(@Nullable Object value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            text.append(value);
        }
        return this;
    }

    public CopyRows amount(@Nullable BigDecimal value) {
        return plain(value == null ? null : value.toPlainString());
    }

    /** Two columns: the currency's code and the amount. */
    public CopyRows money(@Nullable Money money) {
        return plain(money == null ? null : money.currency().getCurrencyCode())
                .amount(money == null ? null : money.amount());
    }

    public CopyRows texts(Collection<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() > 1 ? ",\"" : "\"");
            array.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return text(array.append('}').toString());
    }

    public void end() {
        text.append('\n');
        inRow = false;
    }

    public boolean isWorthATrip() {
        return text.length() >= WORTH_A_TRIP;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Hands out what was gathered and starts anew. */
    public byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private void separate() {
        if (inRow) {
            text.append('\t');
        }
        inRow = true;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> {} // PostgreSQL text cannot hold it
                default -> text.append(c);
            }
        }
    }
}
