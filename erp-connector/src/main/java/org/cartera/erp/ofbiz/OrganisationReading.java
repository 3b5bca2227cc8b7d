package org.cartera.erp.ofbiz;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.jspecify.annotations.Nullable;

/**
 * Our organisations: those that keep books (OFBiz: PARTY_ACCTG_PREFERENCE) or bear the role INTERNAL_ORGANIZATIO. OFBiz
 * knows no zone for them; they are all in the ERP's.
 */
final class OrganisationReading implements FactReading {

    @Override
    public FactKind kind() {
        return FactKind.ORGANISATION;
    }

    @Override
    public String stem() {
        return "organisations";
    }

    @Override
    public @Nullable String ofCustomer() {
        return null;
    }

    @Override
    public Consumer<FactSink> fact(Row row, Reading reading) throws SQLException {
        Organisation organisation = organisation(row, reading.zone());
        long print = row.print();
        return sink -> sink.organisation(organisation, print);
    }

    static Organisation organisation(Row row, ZoneId zone) throws SQLException {
        return new Organisation(
                new OrganisationId(row.key()),
                row.textOrEmpty("name"),
                zone,
                row.currency("currency"),
                CustomerReading.country(row.text("country")));
    }
}
