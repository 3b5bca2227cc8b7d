package org.cartera.store.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cartera.domain.portfolio.Retention.Subject;
import org.cartera.store.decision.InputBlock;

/**
 * Which rows of one table are old, as SQL with one parameter, the moment before which a row is old. What a subject keeps all the
 * same stands in its conditions. Rows that name others go first.
 *
 * @param table whose rows go
 * @param condition on its alias {@code x}
 * @param shared whether order checks of an account share the row: see {@link LockedAccounts}
 */
record OldRows(String table, String condition, boolean shared) {
    private static final List<String> FACTS = List.of(
            "fact_organisation",
            "fact_customer",
            "fact_contact_point",
            "fact_relationship",
            "fact_invoice",
            "fact_payment",
            "fact_application",
            "fact_order",
            "fact_billing_account",
            "fact_exchange_rate",
            "fact_rejected");

    /**
     * The oldest generation of each organisation that must stay whole: the oldest of those completed since, the newest of all, and
     * those of accounts that owe something and of runs that live or can be continued.
     */
    private static final String FLOORS =
            """
            (select organisation, min(number) as floor from (
              select organisation, number from generation where completed_at >= cast(? as timestamptz)
              union all select organisation, max(number) from generation group by organisation
              union all select a.organisation, a.generation from account a where a.live
              union all select r.organisation, r.generation from run r
                         where r.generation is not null and r.status in ('RUNNING', 'STOPPING', 'STOPPED', 'FAILED')
                           and not exists (select 1 from run n where n.organisation = r.organisation and n.kind = r.kind and n.id > r.id
                                              and n.status in ('COMPLETED', 'COMPLETED_WITH_ERRORS'))
              union all select d.organisation, d.generation from dry_run d
                         where d.generation is not null and d.status in ('RUNNING', 'STOPPING')) needed
             where number > 0 group by organisation) f""";

    private static final String IS_OLD_DAY =
            "x.business_date < cast(cast(? as timestamptz) at time zone 'UTC' as date)";

    /** Whether the decision %1$s is about an item that is open or a hold that stands. */
    private static final String STANDS =
            """
            (exists (select 1 from open_item o where o.organisation = %1$s.organisation and o.customer = %1$s.customer
                        and o.item = %1$s.subject)
             or %1$s.subject = 'hold' and exists (select 1 from hold h where h.organisation = %1$s.organisation
                        and h.customer = %1$s.customer and h.released_on is null))""";

    /** Case files that no check is decided from any more, once those of old checks are gone. */
    private static final String UNNAMED =
            """
            not exists (select 1 from gate_check k
                         where k.organisation = x.organisation and k.customer = x.customer and k.print = x.print
                           and not ("""
                    + isOldCheck("k") + "))";

    OldRows(String table, String condition) {
        this(table, condition, false);
    }

    static List<OldRows> of(Subject subject) {
        return switch (subject) {
            case FACTS -> facts();
            case DECISIONS -> decisions();
            case MESSAGES -> messages();
            case RUNS -> runs();
            case DRY_RUNS ->
                List.of(new OldRows(
                        "dry_run",
                        "x.started_at < cast(? as timestamptz) and x.status not in ('RUNNING', 'STOPPING')"));
            case CHECKS -> List.of(new OldRows("gate_case", UNNAMED, true));
            case COMPARISONS ->
                List.of(
                        new OldRows(
                                "their_list",
                                """
                    x.at < cast(? as timestamptz)
                      and not exists (select 1 from difference d where d.list = x.id and d.closed_by = '')"""));
            case NOTICES ->
                List.of(
                        new OldRows(
                                "staff_notice",
                                """
                    x.at < cast(? as timestamptz) and x.state not in ('PENDING', 'RETRY', 'SENDING')
                      and not exists (select 1 from gate_release r where r.id = x.release and r.state = 'REQUESTED')
                      and not exists (select 1 from concession c where c.id = x.concession and c.state = 'REQUESTED')
                      and not exists (select 1 from dispute d where d.id = x.dispute and d.through_date is null)"""));
            case STATEMENTS ->
                List.of(
                        new OldRows(
                                "statement",
                                """
                    x.at < cast(? as timestamptz) and not exists (select 1 from intent i where i.statement = x.id
                      and i.state not in ('SENT', 'DROPPED'))"""));
            case BANK -> bank();
        };
    }

    /** A block may hold what a later one was decided from, until that is kept anew. */
    private static List<OldRows> decisions() {
        return List.of(
                new OldRows("decision", IS_OLD_DAY + " and not " + STANDS.formatted("x")),
                new OldRows(
                        "decision_block",
                        IS_OLD_DAY + " - " + InputBlock.RENEWED
                                + " and not exists (select 1 from account a where a.input_block = x.id)"
                                + " and not exists (select 1 from decision_block r where r.same_as = x.id)"
                                + " and not exists (select 1 from decision d where d.organisation = x.organisation"
                                + " and d.business_date between x.business_date and x.business_date + "
                                + InputBlock.RENEWED
                                + " and d.customer between x.first_customer and x.last_customer and "
                                + STANDS.formatted("d") + ")"));
    }

    private static List<OldRows> messages() {
        return List.of(
                new OldRows(
                        "message",
                        """
                    exists (select 1 from intent i where i.id = x.intent and i.changed_at < cast(? as timestamptz)
                      and i.state in ('SENT', 'DROPPED')
                      and not exists (select 1 from intent_line l
                        join open_item o on o.organisation = i.organisation and o.customer = i.customer and o.item = l.item
                       where l.intent = i.id))"""),
                new OldRows(
                        "mail_in",
                        """
                    x.at < cast(? as timestamptz) and (x.settled_at is not null or x.kind not in ('REPLY', 'UNMATCHED', 'REFUSED'))"""),
                new OldRows(
                        "contact_log",
                        """
                    x.at < cast(? as timestamptz) and not exists (select 1 from open_item o
                      where o.organisation = x.organisation and o.customer = x.customer)"""));
    }

    /** Lines with all that hangs on them, then statements that have no line left. */
    private static List<OldRows> bank() {
        String ofOldLine = "exists (select 1 from bank_line l where l.id = x.line and " + isOldLine("l") + ")";
        return List.of(
                new OldRows("bank_match_log", ofOldLine),
                new OldRows(
                        "erp_payment",
                        "exists (select 1 from bank_match m join bank_line l on l.id = m.line where m.id = x.match and "
                                + isOldLine("l") + ")"),
                new OldRows("bank_match", ofOldLine),
                new OldRows(
                        "bank_line",
                        isOldLine("x") + " and not exists (select 1 from bank_match m where m.line = x.id)"),
                new OldRows(
                        "bank_statement",
                        "exists (select 1 from bank_file f where f.id = x.file and f.at < cast(? as timestamptz))"
                                + " and not exists (select 1 from bank_line l where l.statement = x.id)"));
    }

    private static String isOldLine(String alias) {
        return """
                %1$s.state not in ('NEW', 'TO_DECIDE', 'UNKNOWN')
                and exists (select 1 from bank_file f where f.id = %1$s.file and f.at < cast(? as timestamptz))
                and not exists (select 1 from bank_match m join bank_allocation a on a.match = m.id and a.live
                                  join open_item o on o.organisation = a.organisation and o.item = a.item
                                 where m.line = %1$s.id)
                and not exists (select 1 from bank_match m join erp_payment e on e.match = m.id
                                 where m.line = %1$s.id and (e.state not in ('SENT', 'DROPPED') or e.reverse))"""
                .formatted(alias);
    }

    /** A version that ended at or before the floor is seen by no generation that stays. */
    private static List<OldRows> facts() {
        List<OldRows> all = new ArrayList<>();
        FACTS.forEach(table -> all.add(new OldRows(
                table,
                "exists (select 1 from " + FLOORS
                        + " where f.organisation = x.organisation and x.gen_to <= f.floor)")));
        all.add(new OldRows(
                "generation_count",
                "exists (select 1 from generation g join " + FLOORS
                        + " on f.organisation = g.organisation where g.number = x.number and g.number < f.floor)"));
        all.add(new OldRows(
                "generation",
                "exists (select 1 from " + FLOORS + " where f.organisation = x.organisation and x.number < f.floor)"
                        + " and not exists (select 1 from fact_rejected r where r.gen_from = x.number)"));
        return List.copyOf(all);
    }

    private static List<OldRows> runs() {
        List<OldRows> all =
                new ArrayList<>(Stream.of("run_step", "run_summary", "run_aging", "run_basis", "statement_run")
                        .map(table -> new OldRows(
                                table, "exists (select 1 from run r where r.id = x.run and " + isOldRun("r") + ")"))
                        .toList());
        all.add(new OldRows("run", isOldRun("x")));
        return List.copyOf(all);
    }

    private static String isOldRun(String alias) {
        return """
                %1$s.ended_at < cast(? as timestamptz) and %1$s.status not in ('RUNNING', 'STOPPING')
                and exists (select 1 from run n where n.organisation = %1$s.organisation and n.kind = %1$s.kind and n.id > %1$s.id)
                and not exists (select 1 from account a where a.organisation = %1$s.organisation and a.run = %1$s.id)
                and not exists (select 1 from hold h where h.run = %1$s.id and h.released_on is null)"""
                .formatted(alias);
    }

    private static String isOldCheck(String alias) {
        return """
                %1$s.asked_at < cast(? as timestamptz)
                and not exists (select 1 from gate_order g where g.organisation = %1$s.organisation
                                   and g.cart_key = %1$s.cart_key and g.state <> 'ENDED')"""
                .formatted(alias);
    }

    /** From and where, for a count. */
    String where() {
        return "from " + table + " x where " + condition;
    }

    /** Removes as many as this of them, but none that somebody else holds. */
    String delete(long atMost) {
        return "delete from " + table + " where ctid in (select x.ctid " + where() + " limit " + atMost
                + " for update of x skip locked)";
    }
}
