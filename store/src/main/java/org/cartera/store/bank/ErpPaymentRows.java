package org.cartera.store.bank;

import java.time.Instant;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.store.Database;

/** The payments that matches ask the ERP for, written and withdrawn in the transaction of the match. */
final class ErpPaymentRows {
    /** The ERP was asked, or will be: what the match pays is pending until a read shows the payment of this id. */
    static final String KEYED = "p.state in ('PENDING', 'SENDING', 'RETRY', 'SENT') and not p.reverse";

    private final Database database;

    ErpPaymentRows(Database database) {
        this.database = database;
    }

    /** For the matches of lines that were just applied. */
    void ask(OrganisationId organisation, Collection<String> lines, Instant at) {
        database.update(
                """
                insert into erp_payment (organisation, match, key, due_at)
                select m.organisation, m.id, 'cartera/' || m.organisation || '/match/' || m.id, ? from bank_match m
                 where m.organisation = ? and m.line = any(?::bigint[]) and m.state = 'APPLIED' on conflict do nothing""",
                at,
                organisation.value(),
                lines);
    }

    /**
     * For matches that are being taken back: what nobody has asked for is withdrawn. What was asked for even once may be there: a
     * person reverses it.
     *
     * @param reverse is told the line, and the ERP's id of the payment or nothing where it is not known
     */
    void withdraw(Collection<String> lines, BiConsumer<Long, String> reverse) {
        database.each(
                row -> {
                    if (row.flag("reverse")) {
                        reverse.accept(row.number("line"), row.text("payment"));
                    }
                },
                """
                update erp_payment p set
                    reverse = p.state not in ('PENDING', 'DEAD'),
                    state = case when p.state in ('PENDING', 'DEAD') then 'DROPPED' when p.state = 'RETRY' then 'UNCERTAIN' else p.state end,
                    detail = case when p.state in ('PENDING', 'DEAD', 'RETRY') then 'UNDONE' else p.detail end
                  from bank_match m where m.id = p.match and m.line = any(?::bigint[]) and m.state = 'APPLIED'
                   and p.state <> 'DROPPED'
                returning m.line, p.reverse, coalesce(p.payment, '') as payment""",
                lines);
    }
}
