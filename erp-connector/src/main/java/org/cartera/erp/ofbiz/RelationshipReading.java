package org.cartera.erp.ofbiz;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Relationship;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.Rejected.Reason;
import org.jspecify.annotations.Nullable;

/** Dated relations between parties (OFBiz: PARTY_RELATIONSHIP). */
final class RelationshipReading implements FactReading {

    @Override
    public FactKind kind() {
        return FactKind.RELATIONSHIP;
    }

    @Override
    public String stem() {
        return "relationships";
    }

    @Override
    public @Nullable String ofCustomer() {
        return null;
    }

    @Override
    public Consumer<FactSink> fact(Row row, Reading reading) throws SQLException, Refusal {
        LocalDate since = row.date("since");
        if (since == null) {
            throw new Refusal(Reason.MISSING_DATE);
        }
        Relationship relationship = new Relationship(
                new CustomerId(row.textOrEmpty("party_id_from")),
                new CustomerId(row.textOrEmpty("party_id_to")),
                row.textOrEmpty("type"),
                row.textOrEmpty("role_from"),
                row.textOrEmpty("role_to"),
                since,
                row.date("through"));
        long print = row.print();
        return sink -> sink.relationship(relationship, print);
    }
}
