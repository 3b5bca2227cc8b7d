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
import java.util.Map;
import java.util.Objects;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** The row at which a query stands, in the domain's types. A method without {@code OrNull} refuses null. */
public final class Row {
    private final ResultSet rows;
    private final Map<String, String> names;

    public Row(ResultSet rows) {
        this(rows, Map.of());
    }

    private Row(ResultSet rows, Map<String, String> names) {
        this.rows = rows;
        this.names = names;
    }

    /** The same row, whose columns stand under other names in the query; one that is not among them stands under its own. */
    Row under(Map<String, String> others) {
        return new Row(rows, others);
    }

    private int at(String column) throws SQLException {
        return rows.findColumn(names.getOrDefault(column, column));
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(rows.getString(at(column)), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return rows.getString(at(column));
    }

    public List<String> texts(String column) throws SQLException {
        Array array = rows.getArray(at(column));
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    public List<BigDecimal> decimals(String column) throws SQLException {
        Array array = rows.getArray(at(column));
        return array == null ? List.of() : List.of((BigDecimal[]) array.getArray());
    }

    public <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    public byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(rows.getBytes(at(column)), column);
    }

    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(at(column));
    }

    public int integer(String column) throws SQLException {
        return rows.getInt(at(column));
    }

    public long number(String column) throws SQLException {
        return rows.getLong(at(column));
    }

    public long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        long value = rows.getLong(at(column));
        return rows.wasNull() ? null : value;
    }

    public BigDecimal decimal(String column) throws SQLException {
        return Objects.requireNonNull(rows.getBigDecimal(at(column)), column);
    }

    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return rows.getBigDecimal(at(column));
    }

    public LocalDate date(String column) throws SQLException {
        return Objects.requireNonNull(dateOrNull(column), column);
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return rows.getObject(at(column), LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime value = rows.getObject(at(column), OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public Currency currency(String column) throws SQLException {
        return Currency.getInstance(text(column));
    }

    public @Nullable Currency currencyOrNull(String column) throws SQLException {
        String code = rows.getString(at(column));
        return code == null ? null : Currency.getInstance(code);
    }

    public Money money(String currencyColumn, String amountColumn) throws SQLException {
        return Money.of(currency(currencyColumn), decimal(amountColumn));
    }

    public @Nullable Money moneyOrNull(String currencyColumn, String amountColumn) throws SQLException {
        BigDecimal amount = rows.getBigDecimal(at(amountColumn));
        return amount == null ? null : money(currencyColumn, amountColumn);
    }
}
