package org.cartera.store.comparison;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.cartera.domain.comparison.Decided;
import org.cartera.domain.comparison.SignOff;
import org.cartera.domain.customer.AccountKey;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** What people decided about a list: groups, the sign-off with its papers, and how the customer's tables are read. */
final class PersonRows {
    private final Database database;

    PersonRows(Database database) {
        this.database = database;
    }

    Decided decided(long list) {
        List<Decided.Group> together = new ArrayList<>();
        List<Decided.Group> apart = new ArrayList<>();
        database.each(
                row -> (row.flag("together") ? together : apart)
                        .add(new Decided.Group(
                                row.texts("row_texts").stream()
                                        .map(Integer::valueOf)
                                        .collect(Collectors.toSet()),
                                Set.copyOf(row.texts("keys")))),
                "select together, rows::text[] as row_texts, keys from their_group where list = ? order by id",
                list);
        return new Decided(together, apart);
    }

    void add(long list, Decided.Group group, boolean together) {
        database.update(
                "insert into their_group (list, together, rows, keys) values (?, ?, ?::text[]::int[], ?)",
                list,
                together,
                texts(group),
                group.keys());
    }

    /** Groups that were put together and hold any of these lines. */
    void forget(long list, Decided.Group group) {
        database.update(
                "delete from their_group where list = ? and together and (rows && ?::text[]::int[] or keys && ?)",
                list,
                texts(group),
                group.keys());
    }

    private static List<String> texts(Decided.Group group) {
        return group.rows().stream().map(String::valueOf).toList();
    }

    void sign(long list, SignOff signOff, Map<String, byte[]> papers) {
        database.update(
                "insert into sign_off (list, name, signed_on, remarks, by_whom, at) values (?, ?, ?, ?, ?, ?)",
                list,
                signOff.name(),
                signOff.on(),
                signOff.remarks(),
                signOff.by(),
                signOff.at());
        papers.forEach((language, content) -> database.update(
                "insert into sign_off_paper (list, language, content, sha256) values (?, ?, ?, ?)",
                list,
                language,
                content,
                sha256(content)));
    }

    Optional<SignOff> signOff(long list) {
        return database.first(
                row -> new SignOff(
                        row.text("name"),
                        row.date("signed_on"),
                        row.text("remarks"),
                        row.text("by_whom"),
                        row.instant("at")),
                "select * from sign_off where list = ?",
                list);
    }

    Optional<byte[]> paper(long list, String language) {
        return database.first(
                        row -> new Sealed(row.bytes("content"), row.text("sha256")),
                        "select content, sha256 from sign_off_paper where list = ? and language = ?",
                        list,
                        language)
                .filter(paper -> sha256(paper.content).equals(paper.seal))
                .map(paper -> paper.content);
    }

    private static final class Sealed {
        private final byte[] content;
        private final String seal;

        Sealed(byte[] content, String seal) {
            this.content = content;
            this.seal = seal;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Optional<ColumnMapping> mapping(AccountKey account) {
        return database.first(
                PersonRows::mapping,
                "select * from their_mapping where organisation = ? and customer = ?",
                account.organisation().value(),
                account.customer().value());
    }

    void remember(AccountKey account, ColumnMapping mapping, String by, Instant at) {
        database.update(
                """
                insert into their_mapping (organisation, customer, names, date_pattern, decimal_sign, separator, charset, currency, who, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (organisation, customer) do update set names = excluded.names,
                    date_pattern = excluded.date_pattern, decimal_sign = excluded.decimal_sign, separator = excluded.separator,
                    charset = excluded.charset, currency = excluded.currency, who = excluded.who, at = excluded.at""",
                account.organisation().value(),
                account.customer().value(),
                mapping.columns().entrySet().stream()
                        .map(one -> one.getKey() + "\t" + one.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n")),
                mapping.datePattern(),
                Character.toString(mapping.decimal()),
                mapping.separator() == null ? null : mapping.separator().toString(),
                mapping.charset(),
                mapping.currency(),
                by,
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
                row.text("customer"),
                columns,
                row.text("date_pattern"),
                row.text("decimal_sign").charAt(0),
                separator == null ? null : separator.charAt(0),
                row.textOrNull("charset"),
                null,
                row.textOrNull("currency"));
    }
}
