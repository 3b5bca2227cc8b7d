package org.cartera.erp.copy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.ErpUnreachable;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.erp.copy.ExportDoor.Patience;
import org.cartera.erp.ofbiz.OfbizErpSource;

/**
 * OFBiz over HTTP as a source of facts: what the component exports is kept as a copy of OFBiz' tables, and {@link OfbizErpSource}
 * reads the copy.
 *
 * <p>Copying everything takes its time and is done in {@link #prepare}, while nothing waits; the read that follows asks OFBiz
 * nothing. A read of one customer brings his rows first.
 */
public final class CopiedErpSource implements ErpSource, AutoCloseable {
    /** What tells an organisation's name, where it is, and that it is one. */
    private static final List<CopyTable> OF_ORGANISATIONS = tables(
            "party_acctg_preference",
            "party_role",
            "party_group",
            "invoice_type",
            "invoice",
            "order_role",
            "party_contact_mech",
            "postal_address",
            "geo");

    private static final List<CopyTable> OF_RECEIPTS = tables("payment_type", "payment");

    private final CopySettings settings;
    private final CopySchema schema;
    private final ExportDoor door;
    private final OfbizErpSource copy;

    public CopiedErpSource(CopySettings settings) {
        this.settings = settings;
        this.schema = new CopySchema(settings);
        this.door = new ExportDoor(settings);
        this.copy = new OfbizErpSource(settings.copy());
    }

    @Override
    public Instant clock() {
        return door.clock(Patience.SHORT);
    }

    @Override
    public Probe probe(OrganisationId organisation) {
        Instant clock = door.clock(Patience.LONG);
        inCopy(connection -> {
            new WholeCopy(connection, schema, door).news(OF_RECEIPTS);
            return clock;
        });
        return new Probe(clock, copy.probe(organisation).newestPaymentEntry());
    }

    @Override
    public List<Organisation> organisations() {
        inCopy(connection -> {
            new WholeCopy(connection, schema, door).pages(OF_ORGANISATIONS);
            return this;
        });
        return copy.organisations();
    }

    @Override
    public void prepare(ReadRequest request) {
        if (request.mode() != ReadRequest.Mode.ONE_CUSTOMER) {
            inCopy(connection -> {
                new WholeCopy(connection, schema, door).everything(request.mode() == ReadRequest.Mode.INCREMENTAL);
                return this;
            });
        }
    }

    @Override
    public Instant read(ReadRequest request, FactSink sink) {
        Instant clock = inCopy(connection -> clock(connection, request));
        copy.read(request, sink);
        return clock;
    }

    private Instant clock(Connection connection, ReadRequest request) throws SQLException {
        Instant through = CopySchema.through(connection);
        if (request.customer() != null) {
            if (through == null) {
                new WholeCopy(connection, schema, door).everything(true);
            }
            return new CustomerCopy(connection, schema, door)
                    .bring(request.customer().value());
        }
        if (through == null) {
            String message = "OFBiz at " + settings.erp() + " was never copied";
            throw new ErpUnreachable(message, new IOException("prepare was not called before the first read"));
        }
        return through;
    }

    private <T> T inCopy(Work<T> work) {
        try (Connection connection = schema.connect()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new ErpUnreachable("The copy of OFBiz in " + settings.copy().url() + " failed: " + e.getMessage(), e);
        }
    }

    private static List<CopyTable> tables(String... names) {
        return Stream.of(names).map(CopyTable::of).toList();
    }

    @Override
    public void close() {
        copy.close();
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
