package org.cartera.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cartera.system.harness.CarteraServer;

/**
 * The collectors' desk after a night at full size, with contacts, promises and disputes of some customers: the worklist, and the dossier
 * that is open while somebody is on the telephone. Cold is the first look since the server started, or at a customer at whom nobody has
 * looked; else the median of seven.
 */
final class Desk {
    private static final int CUSTOMERS = 15;

    private final Connection own;
    private final CarteraServer server;
    private final Report report;

    Desk(Connection own, CarteraServer server, Report report) {
        this.own = own;
        this.server = server;
        this.report = report;
    }

    /** What people wrote down; the administrator becomes a collector, too. */
    Desk filled(LocalDate asOf) throws SQLException {
        Script.of(Desk.class, "desk-fill.sql").with(Map.of("asOf", asOf)).run(own);
        return this;
    }

    void measure() throws SQLException, IOException, InterruptedException {
        List<String> debtors = debtors();
        Visit visit = new Visit(server);
        report.page("worklist, cold", visit.once("/work.xhtml", "ct-open"));
        report.page("worklist", visit.seconds("/work.xhtml", "ct-open"));
        report.page("worklist, promises", visit.seconds("/work.xhtml?kind=PROMISE", "ct-open"));
        report.page("dossier, the very first", visit.once(dossier(debtors.get(0)), debtors.get(0)));
        double[] cold = new double[CUSTOMERS - 1];
        for (int i = 0; i < cold.length; i++) {
            String customer = debtors.get(i + 1);
            cold[i] = visit.once(dossier(customer), customer);
        }
        report.page("dossier, each of another customer", Median.of(cold));
        report.page("dossier", visit.seconds(dossier(debtors.get(1)), debtors.get(1)));
    }

    private List<String> debtors() throws SQLException {
        List<String> debtors = new ArrayList<>();
        try (Statement statement = own.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select distinct customer from contact_log order by customer desc limit " + CUSTOMERS)) {
            while (rows.next()) {
                debtors.add(rows.getString(1));
            }
        }
        return debtors;
    }

    private static String dossier(String customer) {
        return "/dossier.xhtml?id=" + customer;
    }
}
