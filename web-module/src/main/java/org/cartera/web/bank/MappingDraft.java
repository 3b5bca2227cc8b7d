package org.cartera.web.bank;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.bank.BankTables.Look;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.jspecify.annotations.Nullable;

/** A mapping as it is being typed. */
public final class MappingDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Heading> headings = new ArrayList<>();
    private String name = "";
    private String datePattern = "dd/MM/yyyy";
    private String decimal = ",";
    private @Nullable Character separator;
    private @Nullable String charset;
    private String account = "";
    private String currency = "";

    static MappingDraft guessed(String file, Look look) {
        MappingDraft draft = new MappingDraft();
        draft.name = file.replaceFirst("\\.[A-Za-z]+$", "");
        draft.charset = look.charset();
        draft.separator = look.separator();
        List<String> columns = MappingGuess.columns(look.heading());
        for (int i = 0; i < look.heading().size(); i++) {
            int place = i;
            if (!look.heading().get(i).isEmpty()) {
                draft.headings.add(new Heading(
                        look.heading().get(i),
                        columns.get(i),
                        look.rows().stream().map(row -> row.get(place)).toList()));
            }
        }
        draft.decimal = MappingGuess.decimal(draft.samples(EnumSet.of(Column.AMOUNT, Column.CREDIT, Column.DEBIT)));
        MappingGuess.pattern(draft.samples(EnumSet.of(Column.BOOKED)))
                .ifPresent(pattern -> draft.datePattern = pattern);
        return draft;
    }

    static MappingDraft of(ColumnMapping mapping) {
        MappingDraft draft = new MappingDraft();
        draft.name = mapping.name();
        draft.datePattern = mapping.datePattern();
        draft.decimal = Character.toString(mapping.decimal());
        draft.separator = mapping.separator();
        draft.charset = mapping.charset();
        draft.account = mapping.account() == null ? "" : mapping.account();
        draft.currency = mapping.currency() == null ? "" : mapping.currency();
        new EnumMap<>(mapping.columns())
                .forEach((column, heading) -> draft.headings.add(new Heading(heading, column.name(), List.of())));
        return draft;
    }

    private List<String> samples(Set<Column> columns) {
        return headings.stream()
                .filter(one -> columns.stream().anyMatch(column -> column.name().equals(one.column)))
                .flatMap(one -> one.samples.stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The key of what is wrong; empty where it can be saved. */
    Optional<String> wrong() {
        Set<Column> said = columns().keySet();
        if (twice().isPresent()) {
            return Optional.of("mapping.twice");
        }
        if (!said.contains(Column.BOOKED)) {
            return Optional.of("mapping.missing.day");
        }
        if (!said.contains(Column.AMOUNT) && !said.containsAll(EnumSet.of(Column.CREDIT, Column.DEBIT))) {
            return Optional.of("mapping.missing.amount");
        }
        if (!said.contains(Column.ACCOUNT) && account.isEmpty()) {
            return Optional.of("mapping.missing.account");
        }
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(currency));
        if (currency.isEmpty() ? !said.contains(Column.CURRENCY) : !known) {
            return Optional.of("mapping.missing.currency");
        }
        return isOfDates(datePattern) ? Optional.empty() : Optional.of("mapping.date.wrong");
    }

    /** The text key of what is said of two columns. */
    Optional<String> twice() {
        return Arrays.stream(Column.values())
                .filter(column -> headings.stream()
                                .filter(one -> one.column.equals(column.name()))
                                .count()
                        > 1)
                .findFirst()
                .map(column -> "mapping.column." + column.name());
    }

    ColumnMapping mapping() {
        return new ColumnMapping(
                name,
                columns(),
                datePattern,
                decimal.charAt(0),
                separator,
                charset,
                account.isEmpty() ? null : account,
                currency.isEmpty() ? null : currency);
    }

    private Map<Column, String> columns() {
        Map<Column, String> columns = new EnumMap<>(Column.class);
        headings.stream()
                .filter(one -> !one.column.isEmpty())
                .forEach(one -> columns.put(Column.valueOf(one.column), one.name));
        return columns;
    }

    /** Whether it tells a day wholly: what it writes it reads back as the same. */
    private static boolean isOfDates(String pattern) {
        LocalDate day = LocalDate.of(2026, 11, 30);
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern);
            return LocalDate.parse(format.format(day), format).equals(day);
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    public List<Heading> getHeadings() {
        return headings;
    }

    public List<String> getColumns() {
        return Arrays.stream(Column.values()).map(Enum::name).toList();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name.strip();
    }

    public String getDatePattern() {
        return datePattern;
    }

    public void setDatePattern(@Nullable String datePattern) {
        this.datePattern = datePattern == null ? "" : datePattern.strip();
    }

    public String getDecimal() {
        return decimal;
    }

    public void setDecimal(@Nullable String decimal) {
        this.decimal = ".".equals(decimal) ? "." : ",";
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = account == null ? "" : account.strip();
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
    }

    /** A column of the table, what it tells, and what stands in it. */
    public static final class Heading implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String name;
        private final ArrayList<String> samples;
        private String column;

        Heading(String name, String column, List<String> samples) {
            this.name = name;
            this.column = column;
            this.samples = new ArrayList<>(samples);
        }

        public String getName() {
            return name;
        }

        public String getColumn() {
            return column;
        }

        public void setColumn(@Nullable String column) {
            this.column = column == null ? "" : column;
        }

        /** What stands in the first rows, beside each other. */
        public String getSample() {
            return String.join(
                    " · ",
                    samples.stream().filter(text -> !text.isBlank()).limit(3).toList());
        }
    }
}
