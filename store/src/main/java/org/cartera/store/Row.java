package org.cartera.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** The row at which a query stands, in the domain's types. A method without {@code OrNull} refuses null. */
public final class Row {
    private final ResultSet rows;

    public Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(rows.getString(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return rows.getString(column);
    }

    public List<String> texts(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    public List<BigDecimal> decimals(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((BigDecimal[]) array.getArray());
    }

    public <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    public byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(rows.getBytes(column), column);
    }

    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    public int integer(String column) throws SQLException {
        return rows.getInt(column);
    }

    public long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    public long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }

    public BigDecimal decimal(String column) throws SQLException {
        return Objects.requireNonNull(rows.getBigDecimal(column), column);
    }

    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return rows.getBigDecimal(column);
    }

    public LocalDate date(String column) throws SQLException {
        return Objects.requireNonNull(dateOrNull(column), column);
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public Currency currency(String column) throws SQLException {
        return Currency.getInstance(text(column));
    }

    public @Nullable Currency currencyOrNull(String column) throws SQLException {
        String code = rows.getString(column);
        return code == null ? null : Currency.getInstance(code);
    }

    public Money money(String currencyColumn, String amountColumn) throws SQLException {
        return Money.of(currency(currencyColumn), decimal(amountColumn));
    }

    public @Nullable Money moneyOrNull(String currencyColumn, String amountColumn) throws SQLException {
        BigDecimal amount = rows.getBigDecimal(amountColumn);
        return amount == null ? null : money(currencyColumn, amountColumn);
    }
}
