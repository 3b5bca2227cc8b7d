package org.cartera.store.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.Release;
import org.cartera.domain.portfolio.GateBook;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.OrderId;
import org.cartera.store.Database;
import org.cartera.store.GroundText;
import org.cartera.store.LocalTransactions;
import org.cartera.store.Together;
import org.cartera.store.casefile.RememberedRates;
import org.jspecify.annotations.Nullable;

/** The gate's book in PostgreSQL. */
public final class PostgresGateBook implements GateBook {
    private final Database database;
    private final UnitOfWork work;
    private final LocalTransactions alone;
    private final RememberedRates rates = new RememberedRates();

    public PostgresGateBook(DataSource dataSource, UnitOfWork work) {
        this.work = work;
        this.alone = new LocalTransactions(dataSource);
        this.database = new Database(alone.dataSource());
    }

    @Override
    public void lock(AccountKey account, @Nullable String group) {
        while (true) {
            Together asking = database.together();
            AtomicBoolean locked = lock(asking, account, group);
            asking.run();
            if (locked.get()) {
                return;
            }
            makeLockable(account);
        }
    }

    /** Takes the row that everybody locks; tells, when it was run, whether there is one. */
    private static AtomicBoolean lock(Together asking, AccountKey account, @Nullable String group) {
        AtomicBoolean locked = new AtomicBoolean();
        if (group != null) {
            asking.each(
                    row -> {},
                    "select id from credit_group where organisation = ? and id = ? for update",
                    account.organisation().value(),
                    group);
        }
        asking.each(
                row -> locked.set(true),
                "select customer from gate_account where organisation = ? and customer = ? for update",
                account.organisation().value(),
                account.customer().value());
        return locked;
    }

    /** The first to ask about an account makes its row; whoever comes at the same time waits for him here. */
    private void makeLockable(AccountKey account) {
        database.update(
                "insert into gate_account (organisation, customer) values (?, ?) on conflict do nothing",
                account.organisation().value(),
                account.customer().value());
    }

    @Override
    public Optional<FactsRead> factsOf(AccountKey account) {
        return Optional.ofNullable(
                known(Set.of(account), LocalDate.EPOCH).reads().get(account));
    }

    @Override
    public Optional<CorporateGroup> groupOf(AccountKey account, LocalDate date) {
        return Optional.ofNullable(known(Set.of(account), date).groups().get(account));
    }

    @Override
    public Known known(Set<AccountKey> accounts, LocalDate date) {
        return KnownRows.read(database, accounts, date);
    }

    @Override
    public List<Claim> claims(AccountKey account, long generation) {
        return claimed(Set.of(account), generation, LocalDate.MAX).claims().getOrDefault(account, List.of());
    }

    @Override
    public List<Release> releases(AccountKey account, LocalDate from) {
        return claimed(Set.of(account), 0, from).releases().getOrDefault(account, List.of());
    }

    @Override
    public List<AtGate> waiting(AccountKey account) {
        return claimed(Set.of(account), 0, LocalDate.MAX).waiting().getOrDefault(account, List.of());
    }

    @Override
    public Claimed claimed(Set<AccountKey> accounts, long generation, LocalDate releasedSince) {
        Together asking = database.together();
        ClaimedRows rows = ClaimedRows.waiting(asking, accounts, generation, releasedSince);
        asking.run();
        return rows.claimed();
    }

    @Override
    public Claimed lockedAndClaimed(
            AccountKey account,
            @Nullable String group,
            Set<AccountKey> sharing,
            String cartKey,
            long generation,
            LocalDate releasedSince) {
        while (true) {
            Together asking = database.together();
            AtomicBoolean locked = lock(asking, account, group);
            ClaimedRows rows = ClaimedRows.underKey(asking, sharing, cartKey, generation, releasedSince);
            asking.run();
            if (locked.get()) {
                return rows.claimed();
            }
            makeLockable(account);
        }
    }

    /** A transaction of one connection and nobody else's: it needs no coordinator, and its record is sent together with its end. */
    @Override
    public Optional<Recorded> atOnce(Sight sight, String cartKey, Function<Seen, Optional<Decided>> deciding) {
        return alone.inNewTransaction(
                () -> lockedAndSeen(sight, cartKey).flatMap(deciding).map(decided -> {
                    AtomicLong number = new AtomicLong();
                    CheckRecord.write(database.together(), number::set, decided.asked(), decided.order())
                            .update("commit")
                            .run();
                    return new Recorded(number.get(), decided);
                }));
    }

    /** Whoever locks the account asks for plans to be kept as well: for one account they are all alike. */
    private Optional<Seen> lockedAndSeen(Sight sight, String cartKey) {
        while (true) {
            Together asking = database.together();
            AtomicBoolean locked = new AtomicBoolean();
            asking.each(
                    row -> locked.set(true),
                    "select customer, set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true)"
                            + " from gate_account where organisation = ? and customer = ? for update",
                    sight.account().organisation().value(),
                    sight.account().customer().value());
            SeenRows rows = new SeenRows(asking, sight, cartKey);
            asking.run();
            if (locked.get()) {
                return rows.seen(database, rates);
            }
            makeLockable(sight.account());
        }
    }

    @Override
    public Optional<Seen> seen(Sight sight) {
        Together asking = database.together().keepPlans();
        SeenRows rows = new SeenRows(asking, sight, null);
        asking.run();
        return rows.seen(database, rates);
    }

    @Override
    public Optional<AtGate> find(OrganisationId organisation, String cartKey) {
        return database.first(
                OrderRow::order,
                "select * from gate_order where organisation = ? and cart_key = ?",
                organisation.value(),
                cartKey);
    }

    @Override
    public List<AtGate> ofOrder(OrganisationId organisation, OrderId order) {
        return database.list(
                OrderRow::order,
                "select * from gate_order where organisation = ? and order_id = ? order by cart_key",
                organisation.value(),
                order.value());
    }

    @Override
    public void keep(AtGate order) {
        database.update(OrderRow.WRITE, OrderRow.parameters(order).toArray());
    }

    @Override
    public long record(Asked asked) {
        return record(new Decided(asked, null)).check();
    }

    @Override
    public Recorded record(Decided decided) {
        AtomicLong number = new AtomicLong();
        CheckRecord.write(database.together(), number::set, decided.asked(), decided.order())
                .run();
        return new Recorded(number.get(), decided);
    }

    @Override
    public void liftPolicyHold(AccountKey account, Lifted lifted) {
        database.update(
                """
                with lifted as (
                    update hold set released_on = ?, released_by = ?, release_reason = '', version = version + 1
                     where organisation = ? and customer = ? and released_on is null and origin = 'POLICY'
                    returning organisation, customer, released_on, released_by)
                insert into decision (organisation, customer, business_date, subject, outcome, generation, policy_version, grounds)
                select organisation, customer, released_on, 'hold', 'RELEASE', ?, released_by, ? from lifted
                on conflict do nothing""",
                lifted.on(),
                lifted.policyVersion(),
                account.organisation().value(),
                account.customer().value(),
                lifted.generation(),
                GroundText.of(lifted.grounds()));
    }

    @Override
    public void note(AccountKey account) {
        database.update(
                "insert into gate_change (organisation, customer) values (?, ?)",
                account.organisation().value(),
                account.customer().value());
    }

    @Override
    public List<Noted> noted(OrganisationId organisation, long after, int limit) {
        return work.inNewTransaction(() -> {
            database.list(
                    row -> row.text("locked"),
                    "select pg_advisory_xact_lock(hashtextextended('cartera/gate-feed', 0))::text as locked");
            database.update("update gate_change set seq = nextval('gate_change_seq') where seq is null");
            return database.list(
                    row -> new Noted(
                            new AccountKey(organisation, new CustomerId(row.text("customer"))), row.number("seq")),
                    "select customer, max(seq) as seq from gate_change where organisation = ? and seq > ?"
                            + " group by customer order by 2 limit ?",
                    organisation.value(),
                    after,
                    limit);
        });
    }
}
