package org.cartera.erp.ofbiz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the {@code .sql} resources, ready for JDBC.
 *
 * <p>Besides named parameters ({@code :organisation}) the resources know six words in braces: {@code include} pulls in
 * another resource, {@code whole} does so and never limits it; {@code day} reads a timestamp as a date in the ERP's zone; {@code lastday} reads an exclusive end as
 * the last day that holds to its end; {@code own} asks whether a party is an organisation that keeps books here or is
 * marked internal; {@code limit} restricts to the wanted keys and stands for nothing in a query for all rows.
 *
 * @param sql with question marks
 * @param parameters the names behind the question marks, in order
 */
record ErpQuery(String sql, List<String> parameters) {
    private static final Pattern INCLUDE = Pattern.compile("\\{(include|whole) ([a-z-]+\\.sql)}");
    private static final Pattern WORD = Pattern.compile("\\{(day|lastday|own|limit) ([^{}]+)}");
    private static final Pattern LIMIT = Pattern.compile("\\{limit [^{}]+}");
    private static final Pattern CREATED = Pattern.compile("(?m)^create table ([a-z_]+) ");
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

    /** Looked up for each party: of the roles of a large ERP nearly all are customers', and one read needs few of them. */
    private static final String OWN =
            """
            (PARTY = :organisation or exists (select 1 from party_acctg_preference own where own.party_id = PARTY)
             or exists (select 1 from party_role own where own.party_id = PARTY and own.role_type_id = 'INTERNAL_ORGANIZATIO'))""";

    ErpQuery {
        parameters = List.copyOf(parameters);
    }

    /** Every row of the resource. */
    static ErpQuery all(String resource) {
        return of(expand(resource, false), sql -> sql);
    }

    /** Every row, each with the fingerprint of all its columns. */
    static ErpQuery allPrinted(String resource) {
        return of(expand(resource, false), ErpQuery::printed);
    }

    /** The rows of the keys in parameter {@code keys}, each with its fingerprint. */
    static ErpQuery keysPrinted(String resource) {
        return of(expand(resource, true), ErpQuery::printed);
    }

    /** Key and fingerprint of every row. */
    static ErpQuery prints(String resource) {
        return of(
                expand(resource, false),
                sql -> "select q.key, hashtextextended(q::text, 0) as print from (\n" + sql + "\n) q");
    }

    /** Whether the same rows can give other facts later. */
    static boolean dependsOnTheClock(String resource) {
        return expand(resource, false).contains("now()");
    }

    /** The ERP's tables that the resource reads. */
    static Set<String> tables(String resource) {
        Set<String> known = new TreeSet<>();
        Matcher created = CREATED.matcher(read("ofbiz-tables.sql"));
        while (created.find()) {
            known.add(created.group(1));
        }
        Set<String> tables = new TreeSet<>();
        Matcher named = NAMED.matcher(expand(resource, false));
        while (named.find()) {
            tables.add(named.group(1));
        }
        tables.retainAll(known);
        return tables;
    }

    private static String printed(String sql) {
        return "select q.*, hashtextextended(q::text, 0) as print from (\n" + sql + "\n) q";
    }

    private static ErpQuery of(String sql, UnaryOperator<String> wrap) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(wrap.apply(sql));
        String text = matcher.replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        return new ErpQuery(text, names);
    }

    private static String expand(String resource, boolean limited) {
        String text = INCLUDE.matcher(read(resource)).replaceAll(found -> {
            String part = read(found.group(2));
            return Matcher.quoteReplacement(
                    found.group(1).equals("whole") ? LIMIT.matcher(part).replaceAll("") : part);
        });
        return WORD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "day" -> "((" + found.group(2) + ") at time zone :zone)::date";
                            case "lastday" ->
                                "((((" + found.group(2) + ") + interval '1 second') at time zone :zone)::date - 1)";
                            case "own" -> OWN.replace("PARTY", found.group(2));
                            default -> limited ? "and " + found.group(2) + " = any (:keys)" : "";
                        }));
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(ErpQuery.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)^\\s*--.*$", "").strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + resource, e);
        }
    }
}
