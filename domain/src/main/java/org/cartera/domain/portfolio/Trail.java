package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/** The way back from a message to the rows of the ERP that it comes from. */
public interface Trail {

    /** Empty where there is no such message. */
    Optional<Steps> follow(long intent);

    /**
     * Everything between a message and the ERP.
     *
     * @param run that decided it
     * @param generation of facts it was decided from; null where the run's row was removed for its age
     * @param readAt the ERP's clock when those were read; null likewise
     * @param policyVersion the rules it was decided under; null where the decision was removed for its age
     */
    record Steps(
            Reference reference,
            AccountKey account,
            LocalDate businessDate,
            long run,
            @Nullable Long generation,
            @Nullable Instant readAt,
            @Nullable String policyVersion,
            List<Item> items) {

        public Steps {
            items = List.copyOf(items);
        }
    }

    /**
     * One instalment of the message.
     *
     * @param outcome as in {@link PortfolioViews.DecisionRow}; empty where it was removed for its age
     * @param rows of the ERP as that generation holds them: the invoice, what was applied to it, the payments it came from
     */
    record Item(InstalmentId item, String outcome, List<Ground> grounds, List<ErpRow> rows) {

        public Item {
            grounds = List.copyOf(grounds);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row of the ERP.
     *
     * @param key the ERP's own
     * @param since the read that brought this version of it
     */
    record ErpRow(FactKind kind, String key, long since) {}
}
