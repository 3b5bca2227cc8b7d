package org.cartera.store.decision;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.decisionlog.DecisionLog;
import org.cartera.domain.decisionlog.LoggedDecision;
import org.cartera.domain.decisionlog.LoggedInputs;
import org.cartera.store.Database;
import org.cartera.store.Row;
import org.jspecify.annotations.Nullable;

/** The decision log in PostgreSQL: blocks of accounts, each pointing to the text that its accounts were decided from. */
public final class PostgresDecisionLog implements DecisionLog {
    /** Nights that are looked back through for an account that was not decided every night. */
    private static final int NIGHTS = 60;

    private final Database database;

    public PostgresDecisionLog(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    private record Block(
            long id,
            OrganisationId organisation,
            long run,
            LocalDate businessDate,
            long generation,
            String policyVersion,
            String lastCustomer,
            Map<String, BlockText.Part> parts) {}

    @Override
    public Optional<LoggedDecision> on(AccountKey account, LocalDate date) {
        String customer = account.customer().value();
        List<Long> blocks = database.list(
                row -> row.number("id"),
                "select id from decision_block where organisation = ? and business_date <= ? and first_customer <= ?"
                        + " and last_customer >= ? order by business_date desc, id desc limit ?",
                account.organisation().value(),
                date,
                customer,
                customer,
                NIGHTS);
        for (long id : blocks) {
            Block block = block(id);
            BlockText.Part part = block.parts().get(customer);
            if (part != null) {
                return Optional.of(logged(block, customer, part, new LinkedHashMap<>()));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<LoggedDecision> ofRun(long run, @Nullable CustomerId after, int limit) {
        String from = after == null ? "" : after.value();
        List<Long> blocks = database.list(
                row -> row.number("id"),
                "select id from decision_block where run = ? and last_customer > ? order by first_customer, id",
                run,
                from);
        // a chunk that was decided again has two blocks; the newer one counts
        TreeMap<String, LoggedDecision> page = new TreeMap<>();
        Map<Long, Block> read = new LinkedHashMap<>();
        String through = "";
        for (long id : blocks) {
            Block block = read.computeIfAbsent(id, this::block);
            if (page.size() >= limit && block.parts().keySet().iterator().next().compareTo(through) > 0) {
                break;
            }
            through = block.lastCustomer().compareTo(through) > 0 ? block.lastCustomer() : through;
            block.parts().forEach((customer, part) -> {
                if (customer.compareTo(from) > 0) {
                    page.put(customer, logged(block, customer, part, read));
                }
            });
        }
        return new ArrayList<>(page.values());
    }

    private LoggedDecision logged(Block block, String customer, BlockText.Part part, Map<Long, Block> read) {
        AccountKey account = new AccountKey(block.organisation(), new CustomerId(customer));
        return new LoggedDecision(
                account,
                block.run(),
                block.businessDate(),
                block.generation(),
                block.policyVersion(),
                part.previousRun(),
                LoggedInputs.read(account, inputs(customer, part, read)),
                part.seal());
    }

    private String inputs(String customer, BlockText.Part part, Map<Long, Block> read) {
        Long elsewhere = part.block();
        BlockText.Part holder = elsewhere == null
                ? part
                : read.computeIfAbsent(elsewhere, this::block).parts().get(customer);
        String inputs = holder == null ? null : holder.inputs();
        if (inputs == null) {
            throw new IllegalStateException(
                    "Block " + elsewhere + " of the decision log does not hold the inputs of " + customer);
        }
        return inputs;
    }

    private Block block(long id) {
        return database.first(
                        PostgresDecisionLog::block,
                        "select b.*, coalesce(s.body, b.body) as text from decision_block b"
                                + " left join decision_block s on s.id = b.same_as where b.id = ?",
                        id)
                .orElseThrow(() -> new IllegalStateException("Block " + id + " of the decision log is gone"));
    }

    private static Block block(Row row) throws SQLException {
        return new Block(
                row.number("id"),
                new OrganisationId(row.text("organisation")),
                row.number("run"),
                row.date("business_date"),
                row.number("generation"),
                row.text("policy_version"),
                row.text("last_customer"),
                BlockText.read(row.bytes("text")));
    }
}
