package org.cartera.erp.ofbiz;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.jspecify.annotations.Nullable;

/** How one kind of fact is made of the rows of its query. */
interface FactReading {
    FactKind kind();

    /** The stem of its resources: {@code stem.sql}, {@code stem-touched.sql} and {@code stem-of-customer.sql}. */
    String stem();

    /** The fact that the row makes, ready to be handed over; or the reason why it makes none. */
    Consumer<FactSink> fact(Row row, Reading reading) throws SQLException, Refusal;

    /** The account that a refused row belongs to, where the row tells. */
    default @Nullable AccountKey account(Row row, Reading reading) throws SQLException {
        return null;
    }

    /** Where one customer's keys come from; null where a read of one customer leaves the kind as it is. */
    default @Nullable String ofCustomer() {
        return stem() + "-of-customer.sql";
    }

    /** What a read knows while it makes facts. */
    record Reading(OrganisationId organisation, ZoneId zone) {

        AccountKey account(String customer) {
            return AccountKey.of(organisation.value(), customer);
        }
    }
}
