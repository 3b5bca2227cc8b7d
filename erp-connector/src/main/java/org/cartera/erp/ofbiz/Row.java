package org.cartera.erp.ofbiz;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The row under the cursor, read by column name. Empty and blank texts count as null: OFBiz' screens store both. */
final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    String key() throws SQLException {
        return result.getString("key");
    }

    long print() throws SQLException {
        return result.getLong("print");
    }

    @Nullable
    String text(String column) throws SQLException {
        String text = result.getString(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The text, or an empty one. */
    String textOrEmpty(String column) throws SQLException {
        String text = text(column);
        return text == null ? "" : text;
    }

    boolean is(String column) throws SQLException {
        return result.getBoolean(column);
    }

    @Nullable
    LocalDate date(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    @Nullable
    BigDecimal amount(String column) throws SQLException {
        return result.getBigDecimal(column);
    }

    @Nullable
    BigDecimal factor(String column) throws SQLException {
        double factor = result.getDouble(column);
        return result.wasNull() || !Double.isFinite(factor) ? null : BigDecimal.valueOf(factor);
    }

    /** The currency of an ISO 4217 code; null where the code is missing or unknown. */
    @Nullable
    Currency currency(String column) throws SQLException {
        return Currencies.of(text(column));
    }
}
