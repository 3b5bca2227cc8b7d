package org.cartera.web.comparison;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.jspecify.annotations.Nullable;

/** Which heading tells what, as somebody chooses it; begins with a guess from the headings' words. */
public final class ColumnDraft implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<Column, String> WORDS = new LinkedHashMap<>(Map.of(
            Column.REFERENCE, "documento|factura|referencia|document|invoice|reference|número|numero|number",
            Column.BOOKED, "fecha|date",
            Column.TEXT, "concepto|descripci|detalle|description|detail|text|observ",
            Column.AMOUNT, "valor|importe|monto|amount|saldo|balance|total",
            Column.CREDIT, "crédito|credito|haber|credit",
            Column.DEBIT, "débito|debito|debe|debit",
            Column.CURRENCY, "moneda|currency"));

    private Map<Column, String> chosen = new EnumMap<>(Column.class);
    private String datePattern = "dd/MM/yyyy";
    private String decimal = ",";
    private String currency = "";

    void guess(List<String> heading, @Nullable ColumnMapping before) {
        chosen = new EnumMap<>(Column.class);
        WORDS.forEach((column, words) -> heading.stream()
                .filter(one -> one.toLowerCase(Locale.ROOT).matches(".*(" + words + ").*"))
                .filter(one -> !chosen.containsValue(one))
                .findFirst()
                .ifPresent(one -> chosen.put(column, one)));
        if (before != null) {
            datePattern = before.datePattern();
            decimal = String.valueOf(before.decimal());
            currency = before.currency() == null ? "" : before.currency();
        }
    }

    /** Empty where no column tells an amount. */
    Optional<ColumnMapping> mapping(String customer) {
        Map<Column, String> columns = new EnumMap<>(Column.class);
        chosen.forEach((column, heading) -> {
            if (!heading.isBlank()) {
                columns.put(column, heading);
            }
        });
        boolean amount = columns.containsKey(Column.AMOUNT) || columns.containsKey(Column.CREDIT);
        return amount
                ? Optional.of(new ColumnMapping(
                        customer,
                        columns,
                        datePattern.strip(),
                        decimal.charAt(0),
                        null,
                        null,
                        null,
                        currency.isBlank() ? null : currency.strip().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** What may be chosen, in the order of the form. */
    public List<String> getNames() {
        return List.of("REFERENCE", "BOOKED", "TEXT", "AMOUNT", "CREDIT", "DEBIT", "CURRENCY");
    }

    /** Headings by what they tell, for the form to fill. */
    public Map<String, String> getChosen() {
        return new Names();
    }

    public String getDatePattern() {
        return datePattern;
    }

    public void setDatePattern(String datePattern) {
        this.datePattern = datePattern;
    }

    public String getDecimal() {
        return decimal;
    }

    public void setDecimal(String decimal) {
        this.decimal = decimal;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency == null ? "" : currency;
    }

    /** The chosen headings under the columns' names. */
    private final class Names extends AbstractMap<String, String> {
        @Override
        public String get(Object key) {
            return chosen.getOrDefault(Column.valueOf(key.toString()), "");
        }

        @Override
        public @Nullable String put(String key, @Nullable String value) {
            return chosen.put(Column.valueOf(key), value == null ? "" : value);
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return Set.of();
        }
    }
}
