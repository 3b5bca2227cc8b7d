package org.cartera.store.bank;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.Findings.Known;
import org.cartera.domain.reconciliation.FirmName;
import org.cartera.domain.reconciliation.MatchBook.Learnt;
import org.cartera.store.Database;
import org.cartera.store.Row;
import org.jspecify.annotations.Nullable;

/** Payers whom people have confirmed, by account and by name. */
final class LearntPayers {
    private static final String LOG =
            "insert into bank_match_log (organisation, line, what, who, at, note) values (?, ?, ?, ?, ?, ?)";

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
        return name == null ? null : key(FirmName.words(name));
    }

    /** @param words that a payer is called by */
    static @Nullable String key(List<String> words) {
        return words.isEmpty() ? null : String.join(" ", words);
    }

    void learn(AccountKey account, Known by, String payer, long line, String who, Instant at) {
        Payer told = by == Known.ACCOUNT ? new Payer(null, payer, null) : new Payer(payer, null, null);
        long fresh = database.update(
                "insert into learnt_payer (organisation, known_by, key, customer, payer, line, who, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                account.organisation().value(),
                by,
                key(by, told),
                account.customer().value(),
                payer,
                line,
                who,
                at);
        if (fresh > 0) {
            database.update(LOG, account.organisation().value(), line, "LEARNT", who, at, note(account, payer));
        }
    }

    void forget(OrganisationId organisation, long id, String who, Instant at) {
        database.first(
                row -> database.update(
                        LOG,
                        organisation.value(),
                        row.numberOrNull("line"),
                        "FORGOTTEN",
                        who,
                        at,
                        note(AccountKey.of(organisation.value(), row.text("customer")), row.text("payer"))),
                "delete from learnt_payer where organisation = ? and id = ? returning *",
                organisation.value(),
                id);
    }

    private static String note(AccountKey account, String payer) {
        return account.customer().value() + " " + payer;
    }

    List<Learnt> all(OrganisationId organisation) {
        return database.list(
                LearntPayers::learnt,
                "select * from learnt_payer where organisation = ? order by payer, customer",
                organisation.value());
    }

    static Learnt learnt(Row row) throws SQLException {
        return new Learnt(
                row.number("id"),
                AccountKey.of(row.text("organisation"), row.text("customer")),
                row.constant(Known.class, "known_by"),
                row.text("payer"),
                row.text("who"),
                row.instant("at"));
    }
}
