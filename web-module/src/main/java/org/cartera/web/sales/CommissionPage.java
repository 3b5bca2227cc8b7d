package org.cartera.web.sales;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.commission.Commissions.Month;
import org.cartera.domain.staff.Role;
import org.cartera.web.export.Download;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.security.Allowed;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Commission on what is collected: a seller sees his own, a manager everybody's, and settles a month that is over. */
@Named
@ViewScoped
public class CommissionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CommissionPorts ports;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    @Inject
    Allowed allowed;

    private String month = "";
    private String seller = "";
    private transient @Nullable CommissionSheet sheet;

    public CommissionSheet getSheet() {
        CommissionSheet known = sheet;
        if (known == null) {
            String whose = whose();
            known = viewer.organisation()
                    .map(id -> chosen().map(one -> CommissionSheet.settled(ports, id, whose, one))
                            .orElseGet(() -> CommissionSheet.running(ports, id, whose, viewer.today())))
                    .orElseGet(() -> new CommissionSheet(List.of(), List.of()));
            sheet = known;
        }
        return known;
    }

    /** A seller sees nobody else's, whatever is asked for; null: everybody's. */
    private @Nullable String whose() {
        if (!allowed.any(Role.CREDIT_MANAGER, Role.AUDITOR)) {
            return viewer.login();
        }
        return seller.isEmpty() ? null : seller;
    }

    public boolean isPlanned() {
        return viewer.organisation()
                .map(id -> !ports.settling().plan(id, viewer.today()).isNone())
                .orElse(false);
    }

    /** Settled months, the newest first. */
    public List<String> getMonths() {
        return months().stream().map(one -> one.month().toString()).toList();
    }

    private List<Month> months() {
        return viewer.organisation().map(id -> ports.book().months(id)).orElse(List.of());
    }

    /** Who settled the chosen month and when, or that the figures run. */
    public String getHeadline() {
        Words words = viewer.words();
        List<Month> all = months();
        return chosen().flatMap(one ->
                        all.stream().filter(row -> row.month().equals(one)).findFirst())
                .map(row -> words.text("commission.settled", row.month(), row.by(), words.moment(row.at())))
                .orElseGet(() -> all.isEmpty()
                        ? words.text("commission.running")
                        : words.text("commission.running.since", all.get(0).month()));
    }

    /** The month that may be settled now; empty where none may, or nobody here may do it. */
    public String getNext() {
        return viewer.isGranting() ? next().map(YearMonth::toString).orElse("") : "";
    }

    private Optional<YearMonth> next() {
        return viewer.organisation().flatMap(id -> ports.settling().next(id, viewer.today()));
    }

    public void settle() {
        viewer.require(viewer.isGranting());
        YearMonth closing = next().orElseThrow();
        boolean done = ports.settling()
                .settle(
                        viewer.organisation().orElseThrow(),
                        closing,
                        viewer.today(),
                        viewer.login(),
                        portfolio.instant());
        setMonth(closing.toString());
        Toast.done(viewer.words().text(done ? "commission.done" : "commission.before", closing), "");
    }

    public void export() {
        Download.CSV.send(CommissionRow.file(getSheet().rows(), viewer.words()));
    }

    private Optional<YearMonth> chosen() {
        return Optional.of(month).filter(text -> !text.isEmpty()).map(YearMonth::parse);
    }

    /** A settled month as in 2026-10; empty: what is not settled yet. */
    public String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String text) {
        sheet = null;
        try {
            month = text == null || text.isBlank() ? "" : YearMonth.parse(text).toString();
        } catch (DateTimeException e) {
            month = ""; // no month: the figures that run are shown
        }
    }

    public String getSeller() {
        return seller;
    }

    public void setSeller(@Nullable String login) {
        seller = login == null ? "" : login.strip();
    }
}
