package org.cartera.store.decision;

import java.util.OptionalLong;
import java.util.UUID;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.store.Database;

/**
 * Lets the decisions of the last complete run stand for another run of the same date, where that would decide from the
 * same. What an account is decided from is looked at as a whole: facts, what our people wrote down, holds, and what became
 * of earlier messages. Where any of it may have changed, every account is decided.
 *
 * <p>A row was changed since a run began to decide if it bears the number of a transaction that had not ended then
 * ({@code xmin}). What the run itself wrote bears the number of one of its blocks.
 */
final class Repetition {
    /** What our people write down, what bank lines bring, and what we say of our organisations. */
    private static final String WRITTEN =
            """
            select organisation, xmin from promise
            union all select p.organisation, i.xmin from promise_item i join promise p on p.id = i.promise
            union all select organisation, xmin from payment_plan
            union all select organisation, xmin from dispute
            union all select organisation, xmin from pause
            union all select organisation, xmin from channel_wish
            union all select organisation, xmin from contact_log
            union all select organisation, xmin from bank_allocation where live
            union all select organisation, xmin from erp_payment where reverse or state in ('UNCERTAIN', 'DEAD', 'DROPPED')
            union all select organisation, xmin from credit_file
            union all select organisation, xmin from credit_security
            union all select organisation, xmin from organisation_setting""";

    /** Events whose transaction may still have been open when a later one's number was given out. */
    private static final long IN_FLIGHT = 100_000;

    /** Transactions after which numbers are near their turn-over. */
    private static final long FAR_APART = 1L << 30;

    private final Database database;
    private final String program;

    /** @param program this very start of this program: another one may decide differently */
    Repetition(Database database, UUID program) {
        this.database = database;
        this.program = program.toString();
    }

    /** How many accounts' decisions stand again: none more where they do already; empty where accounts must be decided. */
    OptionalLong repeat(RunTicket ticket, long generation, String policyVersion) {
        note(ticket, policyVersion);
        long blocks = database.number("select count(*) from decision_block where run = ?", ticket.run());
        if (blocks > 0) {
            long repeated = database.number(
                    "select count(*) from decision_block where run = ? and same_as is not null", ticket.run());
            return repeated == blocks ? OptionalLong.of(0) : OptionalLong.empty();
        }
        return database.first(
                        row -> row.number("run"),
                        """
                        select b.run from run_basis b join run r on r.id = b.run
                         where b.run = (select max(n.id) from run n where n.organisation = ? and n.kind = 'ESCALATION' and n.id <> ?)
                           and r.business_date = ? and r.status in ('COMPLETED', 'COMPLETED_WITH_ERRORS')
                           and b.program = ? and b.policy_version = ?
                           and b.written = (select count(*) from (%s) w where w.organisation = r.organisation)
                           and pg_snapshot_xmin(pg_current_snapshot())::text::bigint - b.oldest_running between 0 and ?
                           and not exists (select 1 from generation g where g.organisation = r.organisation
                                 and g.number > r.generation and g.number <= ? and g.changed is distinct from 0)"""
                                .formatted(WRITTEN),
                        ticket.organisation().value(),
                        ticket.run(),
                        ticket.businessDate(),
                        program,
                        policyVersion,
                        FAR_APART,
                        generation)
                .filter(run -> !anythingWasWritten(ticket, run))
                .map(run -> OptionalLong.of(copy(ticket, run, generation)))
                .orElse(OptionalLong.empty());
    }

    /** From when on changes are none that this run has seen; noted once, at its first start. */
    private void note(RunTicket ticket, String policyVersion) {
        database.update(
                """
                insert into run_basis as b (run, program, policy_version, oldest_running, newest_event, written)
                select ?, ?, ?, pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                       (select coalesce(max(id), 0) from intent_event), count(*)
                  from (%s) w where w.organisation = ?
                on conflict (run) do update set
                  program = case when b.program = excluded.program then b.program else '' end,
                  policy_version = case when b.policy_version = excluded.policy_version then b.policy_version else '' end"""
                        .formatted(WRITTEN),
                ticket.run(),
                program,
                policyVersion,
                ticket.organisation().value());
    }

    /** Whether anything that a decision looks at was written since the run began to decide, other than by its own chunks. */
    private boolean anythingWasWritten(RunTicket ticket, long run) {
        String organisation = ticket.organisation().value();
        return database.number(
                        """
                        select count(*) from run_basis b where b.run = ? and (
                           exists (select 1 from (%s) w where w.organisation = ? and %s)
                           or exists (select 1 from hold h where h.organisation = ? and %s
                                and h.xmin not in (select o.xmin from decision_block o where o.run = b.run))
                           or exists (select 1 from decision_block o where o.organisation = ? and o.run <> b.run and %s)
                           or exists (select 1 from intent_event e join intent i on i.id = e.intent
                                where e.id > b.newest_event - ? and i.organisation = ? and i.business_date < ? and %s))"""
                                .formatted(WRITTEN, isNew("w"), isNew("h"), isNew("o"), isNew("e")),
                        run,
                        organisation,
                        organisation,
                        organisation,
                        IN_FLIGHT,
                        organisation,
                        ticket.businessDate())
                > 0;
    }

    private static String isNew(String alias) {
        return "age(" + alias + ".xmin) <= age((b.oldest_running & 4294967295)::text::xid)";
    }

    /** Each block of the run once more, for this one, its text left where it stands. */
    private long copy(RunTicket ticket, long run, long generation) {
        return database.number(
                """
                with repeated as (
                    insert into decision_block (id, organisation, run, business_date, generation, policy_version,
                           first_customer, last_customer, accounts, body, same_as)
                    select nextval('decision_block_number'), b.organisation, ?, b.business_date, ?, b.policy_version,
                           b.first_customer, b.last_customer, b.accounts, ''::bytea, coalesce(b.same_as, b.id)
                      from (select * from decision_block where run = ? order by id) b
                    returning accounts)
                select s.customers from run_summary s where s.run = ? and (select count(*) from repeated) >= 0""",
                ticket.run(),
                generation,
                run,
                run);
    }
}
