package org.cartera.store.casefile;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CreditReading;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.reconciliation.PendingMatches;
import org.cartera.store.Database;
import org.cartera.store.Keys;
import org.cartera.store.Kinds;
import org.cartera.store.Row;
import org.cartera.store.Together;
import org.jspecify.annotations.Nullable;

/**
 * What credit of one account is decided from, as kinds of rows of a statement that asks for more at the same moment: {@link
 * ReadingForCredit} for somebody who waits and whose facts are kept. What few accounts have is asked about where there is any: PostgreSQL
 * makes ready all that a statement may read, before it looks whether there is something.
 */
public final class CreditOfOne {
    /** The columns of its kinds. */
    public static final String COLUMNS = CreditWritten.COLUMNS + ", body text, more boolean";

    private static final String KEPT = "kept";
    private static final String MORE = "(" + CreditWritten.MAYBE_PENDING + " or " + HoldingStages.ANY + ")";
    private static final Kinds.Packed OF_FEW = ofFew();

    private final AccountKey account;
    private final LocalDate asOf;
    private final Set<StageId> stages;
    private final CreditWritten written;
    private final HoldingStages taken = new HoldingStages();
    private @Nullable CustomerFacts facts;
    private boolean hasMore;

    public CreditOfOne(AccountKey account, LocalDate asOf, Set<StageId> stages) {
        this.account = account;
        this.asOf = asOf;
        this.stages = stages;
        this.written = new CreditWritten(account.organisation());
    }

    /**
     * Adds what is asked of the account.
     *
     * @param generation what stands for the generation in the statement
     */
    public static Kinds kinds(Kinds kinds, String generation) {
        Keys one = new Keys(List.of(""));
        kinds.kind(
                KEPT,
                "k.customer as customer, k.body as body, " + MORE + " as more",
                KeptFacts.valid(one.among(), generation));
        return CreditWritten.kinds(kinds, one);
    }

    private static Kinds.Packed ofFew() {
        Keys one = new Keys(List.of(""));
        Kinds kinds = new Kinds(CreditWritten.COLUMNS + ", " + HoldingStages.COLUMNS);
        return HoldingStages.kind(CreditWritten.pending(kinds, one), one).packed("");
    }

    /** What the {@link #kinds} are told, one after the other. */
    public List<Object> parameters() {
        String owner = account.organisation().value();
        String customer = account.customer().value();
        List<Object> parameters = new ArrayList<>(
                List.of(owner, customer, owner, HoldingStages.names(stages), owner, customer, owner, customer, asOf));
        for (int kind = 0; kind < CreditWritten.KINDS; kind++) {
            parameters.add(owner);
            parameters.add(customer);
        }
        return parameters;
    }

    /** Takes a row; leaves one of another kind. */
    public void add(Row row) throws SQLException {
        if (row.text(Kinds.KIND).equals(KEPT)) {
            facts = KeptFacts.facts(account, row);
            hasMore = row.flag("more");
        } else if (HoldingStages.isOne(row)) {
            taken.add(row);
        } else {
            written.add(row);
        }
    }

    /** Empty where the account's facts are not kept, or the ERP does not know the customer. */
    public Optional<CreditReading> reading(
            Database database, RememberedRates remembered, long generation, LedgerTerms terms) {
        return Optional.ofNullable(facts).map(known -> reading(known, rest(database, remembered, generation), terms));
    }

    /** What few accounts have, and the rates. */
    private Rates rest(Database database, RememberedRates remembered, long generation) {
        Together asking = database.together();
        Supplier<Rates> rates = remembered.ask(asking, account.organisation(), generation);
        if (hasMore) {
            String customer = account.customer().value();
            List<Object> parameters =
                    new ArrayList<>(List.of(account.organisation().value(), customer, generation, generation));
            parameters.addAll(HoldingStages.parameters(account.organisation(), new Keys(List.of(customer)), stages));
            asking.each(row -> add(OF_FEW.named(row)), OF_FEW.sql(), parameters.toArray());
        }
        asking.run();
        return rates.get();
    }

    private CreditReading reading(CustomerFacts known, Rates rates, LedgerTerms terms) {
        CustomerId customer = account.customer();
        return new CreditReading(
                known,
                CustomerLedger.of(known, asOf, terms),
                new Disputes(written.disputes.getOrDefault(customer, List.of())),
                new PendingMatches(written.pending.getOrDefault(customer, List.of())),
                written.creditFiles.getOrDefault(customer, CreditFile.none(account)),
                written.holds.get(customer),
                rates,
                taken.of(customer),
                stages);
    }
}
