package org.cartera.store.bank;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.Findings.Known;
import org.cartera.domain.reconciliation.FirmName;
import org.cartera.domain.reconciliation.MatchBook.Learnt;
import org.cartera.store.Database;
import org.jspecify.annotations.Nullable;

/** Payers whom people have confirmed, by account and by name. */
final class LearntPayers {
    private final Database database;

    LearntPayers(Database database) {
        this.database = database;
    }

    /** How a payer is compared; null where the bank does not tell it. */
    static @Nullable String key(Known by, Payer payer) {
        if (by == Known.ACCOUNT) {
            return payer.account();
        }
        String name = payer.name();
        return name == null || FirmName.words(name).isEmpty() ? null : String.join(" ", FirmName.words(name));
    }

    void learn(AccountKey account, Known by, String payer, String who, Instant at) {
        Payer told = by == Known.ACCOUNT ? new Payer(null, payer, null) : new Payer(payer, null, null);
        database.update(
                "insert into learnt_payer (organisation, known_by, key, customer, payer, who, at) values (?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                account.organisation().value(),
                by,
                key(by, told),
                account.customer().value(),
                payer,
                who,
                at);
    }

    void forget(OrganisationId organisation, long id) {
        database.update("delete from learnt_payer where organisation = ? and id = ?", organisation.value(), id);
    }

    List<Learnt> all(OrganisationId organisation) {
        return database.list(
                row -> new Learnt(
                        row.number("id"),
                        AccountKey.of(row.text("organisation"), row.text("customer")),
                        row.constant(Known.class, "known_by"),
                        row.text("payer"),
                        row.text("who"),
                        row.instant("at")),
                "select * from learnt_payer where organisation = ? order by payer, customer",
                organisation.value());
    }
}
