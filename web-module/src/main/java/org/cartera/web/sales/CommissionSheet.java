package org.cartera.web.sales;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.commission.CommissionLine;
import org.cartera.domain.commission.CommissionPlan;
import org.cartera.domain.commission.Commissions.Open;
import org.cartera.domain.commission.SellerCommission;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** A month's commissions, of one seller or of all: sums by seller and currency, and the invoices behind them. */
public record CommissionSheet(List<SellerCommission> sums, List<CommissionRow> rows) {
    private static final int MOST_SHOWN = 200;

    static CommissionSheet settled(
            CommissionPorts ports, OrganisationId organisation, @Nullable String seller, YearMonth month) {
        return of(
                ports.book().settled(organisation, seller, month),
                List.of(),
                CommissionPlan.none(),
                month.atEndOfMonth());
    }

    /** Of what no settlement has yet, and what is owed. */
    static CommissionSheet running(
            CommissionPorts ports, OrganisationId organisation, @Nullable String seller, LocalDate today) {
        return of(
                ports.settling().running(organisation, seller, today),
                ports.book().open(organisation, seller),
                ports.settling().plan(organisation, today),
                today);
    }

    private static CommissionSheet of(
            List<CommissionLine> lines, List<Open> owed, CommissionPlan plan, LocalDate asOf) {
        List<CommissionRow> rows =
                new ArrayList<>(lines.stream().map(CommissionRow::of).toList());
        List<SellerCommission.Retained> retained = new ArrayList<>();
        for (Open one : owed) {
            Money commission = plan.retained(one.seller(), one.amount(), asOf);
            if (commission.isPositive()) {
                rows.add(CommissionRow.of(one, commission));
                retained.add(new SellerCommission.Retained(one.seller(), commission));
            }
        }
        return new CommissionSheet(SellerCommission.of(lines, retained), List.copyOf(rows));
    }

    /** At most 200; the file has all. */
    public List<CommissionRow> shown() {
        return rows.subList(0, Math.min(MOST_SHOWN, rows.size()));
    }

    public boolean cut() {
        return rows.size() > MOST_SHOWN;
    }
}
