package org.cartera.store.decision;

import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.decisionlog.PolicyTexts;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.store.Database;

/** The rules that ever decided, in PostgreSQL. */
public final class PostgresPolicyTexts implements PolicyTexts {
    private final Database database;
    private final UnitOfWork work;

    public PostgresPolicyTexts(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public void keep(Text text) {
        // committed at once: it is remembered as kept, whatever becomes of the transaction around it
        work.inNewTransaction(() -> database.update(
                "insert into policy_kept (version, policy, strategy, country) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                text.version(),
                text.policy(),
                text.strategy(),
                text.country()));
    }

    @Override
    public Optional<Text> version(String version) {
        return database.first(
                row -> new Text(
                        row.text("version"), row.text("policy"), row.text("strategy"), row.textOrNull("country")),
                "select * from policy_kept where version = ?",
                version);
    }
}
