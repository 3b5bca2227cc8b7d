package org.cartera.system.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * All that an evening decided, row by row and without numbers and times that differ from evening to evening. What became of the
 * messages is told apart: an uncertain one stands where another evening has a sent one.
 */
final class WhatRemains {
    private static final Map<String, String> CONTENTS = new LinkedHashMap<>();

    static {
        CONTENTS.put(
                "run",
                "select organisation, business_date, s.customers, s.instalments, s.holds_placed, s.holds_released,"
                        + " s.holds_in_force, s.communications, s.rejected"
                        + " from run join run_summary s on s.run = run.id");
        CONTENTS.put("run_aging", "select currency, bounds, buckets, open, overdue, exposure from run_aging");
        CONTENTS.put(
                "account",
                "select organisation, customer, name, live, held, incomplete, oldest_days, next_action, next_action_on,"
                        + " decided_on, decided_before, policy_version, input_print from account");
        CONTENTS.put("position", "select * from position");
        CONTENTS.put("open_item", "select * from open_item");
        CONTENTS.put("item_memory", "select * from item_memory");
        CONTENTS.put(
                "hold",
                "select organisation, customer, since, origin, placed_by, reason, grounds, released_on from hold");
        CONTENTS.put(
                "decision",
                "select organisation, customer, business_date, subject, outcome, policy_version, grounds"
                        + " from decision");
        CONTENTS.put(
                "intent",
                "select key, customer, stage, channel, template, owner, business_date, currency, total, items, late"
                        + " from intent");
        CONTENTS.put(
                "intent_line",
                "select i.key, l.line, l.item, l.reference, l.issued, l.due, l.days, l.open, l.asked"
                        + " from intent_line l join intent i on i.id = l.intent");
        CONTENTS.put(
                "stage_taken",
                "select s.organisation, s.item, s.stage, s.reopening, s.taken_on, i.key"
                        + " from stage_taken s join intent i on i.id = s.intent");
        CONTENTS.put(
                "task",
                "select i.key, t.stage, t.template, t.owner, t.due, t.currency, t.amount, t.oldest_days, t.late, t.status"
                        + " from task t join intent i on i.id = t.id");
        CONTENTS.put(
                "statement",
                "select s.customer, s.number, s.language, s.version, s.closing, s.sha256, f.format,"
                        + " case f.format when 'XLSX' then '' else f.sha256 end"
                        + " from statement s join statement_file f on f.statement = s.id");
        CONTENTS.put("statement_run", "select customer, currency, fate, grounds from statement_run");
    }

    private WhatRemains() {}

    /** The rows of each table as text, in an order of their own. */
    static Map<String, List<String>> of(DataSource database) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        CONTENTS.forEach((table, query) ->
                rows.put(table, column(database, "select x::text from (" + query + ") x order by 1")));
        return rows;
    }

    /** The state of every intent by its key. */
    static Map<String, String> states(DataSource database) {
        return pairs(database, "select key, state from intent order by key");
    }

    /** The state of every e-mail by the key of its intent. */
    static Map<String, String> mails(DataSource database) {
        return pairs(database, "select key, state from intent where channel = 'EMAIL' order by key");
    }

    private static Map<String, String> pairs(DataSource database, String query) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : column(database, "select k || ' ' || v from (" + query + ") x(k, v)")) {
            pairs.put(pair.substring(0, pair.lastIndexOf(' ')), pair.substring(pair.lastIndexOf(' ') + 1));
        }
        return pairs;
    }

    private static List<String> column(DataSource database, String query) {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return values;
    }
}
