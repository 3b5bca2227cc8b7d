package org.cartera.store.bank;

import java.util.List;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.store.Batch;
import org.cartera.store.Database;

/** Which lines a pass has still to judge: all that wait, once for each state of what is known. */
final class Passes {
    /** The last run that is over: open items are as it left them. */
    private static final String RUN =
            "coalesce((select max(id) from run where organisation = ? and kind = 'ESCALATION' and ended_at is not null), 0)";

    private static final String ACT =
            "coalesce((select max(id) from bank_match_log where organisation = ? and who <> 'auto'), 0)";

    private final Database database;

    Passes(Database database) {
        this.database = database;
    }

    void begin(OrganisationId organisation, String rules) {
        String id = organisation.value();
        database.update(
                "insert into bank_pass as p (organisation, number, run, act, rules) values (?, 1, " + RUN + ", " + ACT
                        + """
                , ?) on conflict (organisation) do update
                    set number = p.number + 1, run = excluded.run, act = excluded.act, rules = excluded.rules
                    where (p.run, p.act, p.rules) <> (excluded.run, excluded.act, excluded.rules)""",
                id,
                id,
                id,
                rules);
    }

    boolean isDue(OrganisationId organisation) {
        String id = organisation.value();
        return database.number(
                        """
                        select count(*) from (select 1 from bank_line l left join bank_pass p using (organisation)
                            where organisation = ? and not touched and (state = 'NEW' or state in ('TO_DECIDE', 'UNKNOWN')
                                and (p.number is null or judged < p.number or p.run <> """
                                + RUN + ")) limit 1) x",
                        id,
                        id)
                > 0;
    }

    List<Long> fresh(OrganisationId organisation, int limit) {
        return ids("state = 'NEW' and not touched order by id limit ?", organisation, limit);
    }

    List<Long> waiting(OrganisationId organisation, int limit) {
        return ids(
                """
                state in ('TO_DECIDE', 'UNKNOWN') and not touched
                and judged < (select number from bank_pass p where p.organisation = bank_line.organisation)
                order by judged, id limit ?""",
                organisation,
                limit);
    }

    /** @param states of lines, by {@code id} */
    void judged(OrganisationId organisation, Batch states) {
        if (!states.isEmpty()) {
            database.update(
                    "update bank_line b set state = s.state, judged = coalesce(p.number, 0) from " + states.source()
                            + " left join bank_pass p on p.organisation = ? where b.id = s.id",
                    states.parameters(List.of(), List.of(organisation.value())));
        }
    }

    private List<Long> ids(String which, OrganisationId organisation, int limit) {
        return database.list(
                row -> row.number("id"),
                "select id from bank_line where organisation = ? and " + which,
                organisation.value(),
                limit);
    }
}
