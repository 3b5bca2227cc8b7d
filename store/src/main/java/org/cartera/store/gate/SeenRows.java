package org.cartera.store.gate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.portfolio.GateBook.FactsRead;
import org.cartera.domain.portfolio.GateBook.Seen;
import org.cartera.domain.portfolio.GateBook.Sight;
import org.cartera.store.Database;
import org.cartera.store.Kinds;
import org.cartera.store.Row;
import org.cartera.store.Together;
import org.cartera.store.casefile.CreditOfOne;
import org.cartera.store.casefile.RememberedRates;
import org.jspecify.annotations.Nullable;

/** All that an order of one account is judged by, told by one statement. */
final class SeenRows {
    private static final String READ = "read";
    private static final String GENERATION = "(select number from newest)";
    private static final Kinds.Packed UNDER_KEY = kinds(false);
    private static final Kinds.Packed WAITING = kinds(true);

    private final Sight sight;
    private final CreditOfOne credit;
    private final ClaimedRows claimed;
    private @Nullable FactsRead read;
    private boolean isInGroup;

    /** To be read when what it asks was run; with held orders where no cart's key is given. */
    SeenRows(Together asking, Sight sight, @Nullable String cartKey) {
        AccountKey account = sight.account();
        this.sight = sight;
        this.credit = new CreditOfOne(account, sight.asOf(), sight.stages());
        this.claimed = new ClaimedRows(Set.of(account));
        String owner = account.organisation().value();
        String customer = account.customer().value();
        List<Object> parameters =
                new ArrayList<>(List.of(owner, owner, customer, sight.asOf(), sight.asOf(), owner, owner, customer));
        parameters.addAll(credit.parameters());
        parameters.addAll(ClaimedRows.parameters(account, cartKey, sight.releasedSince()));
        Kinds.Packed kinds = cartKey == null ? WAITING : UNDER_KEY;
        asking.each(row -> add(kinds.named(row)), kinds.sql(), parameters.toArray());
    }

    private static Kinds.Packed kinds(boolean waiting) {
        Kinds kinds = new Kinds(CreditOfOne.COLUMNS + ", " + ClaimedRows.COLUMNS
                        + ", generation bigint, snapshot_at timestamptz, begun_at timestamptz, grouped boolean")
                .kind(
                        READ,
                        "n.number as generation, g.snapshot_at as snapshot_at, g.begun_at as begun_at,"
                                + " exists (select from credit_group_member where organisation = ? and customer = ?"
                                + " and from_date <= ? and (through_date is null or through_date >= ?)) as grouped",
                        "from newest n cross join lateral (" + KnownRows.newestOf("?") + ") g");
        CreditOfOne.kinds(kinds, GENERATION);
        ClaimedRows.kinds(kinds, GENERATION, waiting);
        return kinds.packed(
                "with newest as materialized (select max(number) as number from generation where organisation = ?) ");
    }

    private void add(Row row) throws SQLException {
        if (row.text(Kinds.KIND).equals(READ)) {
            read = new FactsRead(row.number("generation"), row.instant("snapshot_at"), row.instant("begun_at"));
            isInGroup = row.flag("grouped");
        } else {
            credit.add(row);
            claimed.add(row);
        }
    }

    /** Empty where more must be asked: of a group's members, of facts that are not kept, or where nothing was ever read. */
    Optional<Seen> seen(Database database, RememberedRates rates) {
        FactsRead known = read;
        return known == null || isInGroup
                ? Optional.empty()
                : credit.reading(database, rates, known.generation(), sight.terms())
                        .map(file -> new Seen(known, file, claimed.claimed()));
    }
}
