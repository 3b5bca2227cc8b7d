package org.cartera.web.bank;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cartera.domain.bank.ColumnMapping.Column;

/** What columns may mean, from what banks call them; a proposal that a person looks over. */
final class MappingGuess {
    /** Before any that is less telling. */
    private static final Map<Column, Pattern> NAMES = new LinkedHashMap<>();

    /** The day first where it could be both: that is how it is written where Cartera is at home. */
    private static final List<String> PATTERNS = List.of(
            "dd/MM/yyyy", "yyyy-MM-dd", "dd-MM-yyyy", "dd.MM.yyyy", "yyyy/MM/dd", "yyyyMMdd", "dd/MM/yy", "MM/dd/yyyy");

    static {
        name(Column.VALUED, "fecha.?valor|value.?da|valuta|fecha efectiva");
        name(Column.BOOKED, "fecha|date|booking|dia\\b|buchung");
        name(Column.PAYER_ACCOUNT, "(cuenta|account|iban).*(origen|ordenante|pagador|payer|from|debtor)");
        name(Column.PAYER_NAME, "pagador|ordenante|payer|nombre|remitente|tercero|counterpart|debtor|originador");
        name(Column.CREDIT, "credito|credit|entrada|abono|haber|deposit|ingreso|received");
        name(Column.DEBIT, "debito|debit|salida|cargo|debe|withdrawal|egreso|paid");
        name(Column.BALANCE, "saldo|balance");
        name(Column.AMOUNT, "valor|monto|importe|amount|betrag");
        name(Column.CURRENCY, "moneda|currency|divisa");
        name(Column.BANK_REFERENCE, "documento|nro|numero|no\\.|transaction|secuencia|bank.?ref");
        name(Column.REFERENCE, "refer");
        name(Column.ACCOUNT, "cuenta|account|iban");
        name(Column.TEXT, "descripcion|concepto|detalle|description|text|detail|memo|movimiento|transaccion");
    }

    private MappingGuess() {}

    private static void name(Column column, String names) {
        NAMES.put(column, Pattern.compile(names));
    }

    /** For each heading what it may tell, each thing once; empty where nothing is guessed. */
    static List<String> columns(List<String> heading) {
        Map<Column, Integer> places = new LinkedHashMap<>();
        NAMES.forEach((column, names) -> {
            for (int i = 0; i < heading.size() && !places.containsKey(column); i++) {
                if (!places.containsValue(i)
                        && names.matcher(plain(heading.get(i))).find()) {
                    places.put(column, i);
                }
            }
        });
        if (places.containsKey(Column.AMOUNT)
                && places.containsKey(Column.CREDIT)
                && places.containsKey(Column.DEBIT)) {
            places.remove(Column.AMOUNT);
        }
        String[] guessed = new String[heading.size()];
        java.util.Arrays.fill(guessed, "");
        places.forEach((column, place) -> guessed[place] = column.name());
        return List.of(guessed);
    }

    /** The first pattern that reads every one. */
    static Optional<String> pattern(List<String> dates) {
        return PATTERNS.stream()
                .filter(pattern -> !dates.isEmpty() && dates.stream().allMatch(text -> reads(pattern, text)))
                .findFirst();
    }

    private static boolean reads(String pattern, String text) {
        try {
            LocalDate.parse(text.strip(), DateTimeFormatter.ofPattern(pattern));
            return true;
        } catch (DateTimeParseException no) {
            return false;
        }
    }

    /** The sign before the last one or two digits; a comma where no amount tells. */
    static String decimal(List<String> amounts) {
        return amounts.stream().anyMatch(text -> text.strip().matches(".*\\.\\d{1,2}\\D*"))
                        && amounts.stream().noneMatch(text -> text.strip().matches(".*,\\d{1,2}\\D*"))
                ? "."
                : ",";
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
