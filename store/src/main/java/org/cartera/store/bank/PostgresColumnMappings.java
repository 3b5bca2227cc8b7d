package org.cartera.store.bank;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.cartera.domain.bank.SavedMappings;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** Saved column mappings; the newest first, so that a corrected one is tried before what it corrects. */
public final class PostgresColumnMappings implements SavedMappings {
    private final Database database;

    public PostgresColumnMappings(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public List<ColumnMapping> saved() {
        return database.list(PostgresColumnMappings::mapping, "select * from column_mapping order by at desc, name");
    }

    @Override
    public boolean remove(String name) {
        return database.update("delete from column_mapping where name = ?", name) > 0;
    }

    @Override
    public void save(ColumnMapping mapping, String who, Instant at) {
        database.update(
                """
                insert into column_mapping (name, names, date_pattern, decimal_sign, separator, charset, account, currency, who, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (name) do update set names = excluded.names,
                    date_pattern = excluded.date_pattern, decimal_sign = excluded.decimal_sign,
                    separator = excluded.separator, charset = excluded.charset, account = excluded.account,
                    currency = excluded.currency, who = excluded.who, at = excluded.at""",
                mapping.name(),
                mapping.columns().entrySet().stream()
                        .map(one -> one.getKey() + "\t" + one.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n")),
                mapping.datePattern(),
                Character.toString(mapping.decimal()),
                mapping.separator() == null ? null : mapping.separator().toString(),
                mapping.charset(),
                mapping.account(),
                mapping.currency(),
                who,
                at);
    }

    private static ColumnMapping mapping(Row row) throws SQLException {
        Map<Column, String> columns = new EnumMap<>(Column.class);
        for (String line : row.text("names").split("\n", -1)) {
            int tab = line.indexOf('\t');
            columns.put(Column.valueOf(line.substring(0, tab)), line.substring(tab + 1));
        }
        String separator = row.textOrNull("separator");
        return new ColumnMapping(
                row.text("name"),
                columns,
                row.text("date_pattern"),
                row.text("decimal_sign").charAt(0),
                separator == null ? null : separator.charAt(0),
                row.textOrNull("charset"),
                row.textOrNull("account"),
                row.textOrNull("currency"));
    }
}
