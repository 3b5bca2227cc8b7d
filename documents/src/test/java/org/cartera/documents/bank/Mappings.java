package org.cartera.documents.bank;

import java.util.EnumMap;
import java.util.Map;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;

/** Column mappings for tests. */
final class Mappings {
    static final ColumnMapping SABANA = new ColumnMapping(
            "Banco de la Sabana",
            Map.of(
                    Column.BOOKED, "Fecha",
                    Column.VALUED, "Fecha valor",
                    Column.TEXT, "DESCRIPCIÓN",
                    Column.BANK_REFERENCE, "Documento",
                    Column.REFERENCE, "Referencia",
                    Column.DEBIT, "Débito",
                    Column.CREDIT, "Crédito",
                    Column.BALANCE, "Saldo",
                    Column.PAYER_NAME, "Pagador"),
            "dd/MM/yyyy",
            ',',
            null,
            null,
            "123-456789-01",
            "COP");

    private Mappings() {}

    /** Everything in columns, amounts signed, dates and decimals as in ISO 8601. */
    static ColumnMapping plain(boolean balance) {
        Map<Column, String> columns = new EnumMap<>(Map.of(
                Column.ACCOUNT, "account",
                Column.BOOKED, "booked",
                Column.VALUED, "valued",
                Column.AMOUNT, "amount",
                Column.CURRENCY, "currency",
                Column.PAYER_NAME, "payer",
                Column.PAYER_ACCOUNT, "payer account",
                Column.REFERENCE, "reference",
                Column.BANK_REFERENCE, "number",
                Column.TEXT, "text"));
        if (balance) {
            columns.put(Column.BALANCE, "balance");
        }
        return new ColumnMapping("plain", columns, "yyyy-MM-dd", '.', null, null, null, null);
    }

    static ColumnMapping dated(String pattern, char decimal) {
        return new ColumnMapping(
                "dated",
                Map.of(Column.BOOKED, "date", Column.AMOUNT, "amount"),
                pattern,
                decimal,
                null,
                null,
                "1",
                "EUR");
    }
}
