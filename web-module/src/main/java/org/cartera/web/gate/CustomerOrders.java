package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.GateViews.Release;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.customer.CustomerPage;
import org.cartera.web.export.Download;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.page.People;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.RulesTitles;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One customer's orders at the gate: what waits, what was released, and every check with its answer, the newest first. */
@Named
@ViewScoped
public class CustomerOrders implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    @Inject
    People people;

    @Inject
    RulesTitles titles;

    private transient @Nullable List<CheckLine> checks;

    /** The last five hundred. */
    public List<CheckLine> getChecks() {
        List<CheckLine> known = checks;
        if (known == null) {
            known = page.account()
                    .map(account -> portfolio.holdQueue().checks(account, MOST).stream()
                            .map(row -> new CheckLine(row, viewer.words()))
                            .toList())
                    .orElse(List.of());
            checks = known;
        }
        return known;
    }

    public List<HeldOrderLine> getWaiting() {
        return page.account()
                .map(account -> portfolio.holdQueue().orders(account.organisation(), of(account)).rows().stream()
                        .map(row -> new HeldOrderLine(row, viewer.words()))
                        .toList())
                .orElse(List.of());
    }

    /** Releases and requests of this customer. */
    public List<RequestLine> getReleases() {
        return page.account().map(this::releases).orElse(List.of());
    }

    /** The release of all its orders that lasts longest; null where none is in force. */
    public @Nullable RequestLine getEased() {
        return getReleases().stream()
                .filter(RequestLine::isInForce)
                .filter(RequestLine::isForAccount)
                .max(Comparator.comparing(RequestLine::getUntil))
                .orElse(null);
    }

    /** Until when, up to which amount and by whom; empty where no such release is in force. */
    public String getEasedText() {
        RequestLine line = getEased();
        if (line == null) {
            return "";
        }
        Words words = viewer.words();
        Money upTo = line.getUpTo();
        return words.text(
                line.isTogether() ? "easing.text.together" : "easing.text",
                words.date(line.getUntil()),
                upTo == null ? words.text("requests.anyAmount") : words.money(upTo),
                line.getDecider());
    }

    /** Something was decided about the customer or his orders. */
    public void anew() {
        checks = null;
        page.changed();
    }

    private List<RequestLine> releases(AccountKey account) {
        Page<Release> all = portfolio.gateViews().releases(account.organisation(), of(account));
        return all.rows().stream()
                .map(row -> new RequestLine(
                        row,
                        portfolio
                                .policies()
                                .inForce(account.organisation(), viewer.today())
                                .gate()
                                .authority(),
                        viewer.person(),
                        viewer.today(),
                        people,
                        viewer.words()))
                .toList();
    }

    private static ListQuery of(AccountKey account) {
        return new ListQuery("", Map.of("customer", account.customer().value()), "", false, 0, 100);
    }

    /** Sends the checks as {@code CSV}. */
    public void export() {
        Words words = viewer.words();
        List<Column<CheckLine>> columns = List.of(
                new Column<>(words.text("check.at"), line -> words.moment(line.getAt())),
                new Column<>(words.text("holds.column.order"), CheckLine::getName),
                new Column<>(words.text("holds.column.checkpoint"), CheckLine::getCheckpoint),
                new Column<>(words.text("holds.column.amount"), line -> line.getAmount()
                        .toString()),
                new Column<>(words.text("check.answer"), CheckLine::getAnswer),
                new Column<>(words.text("holds.column.cause"), CheckLine::getCause),
                new Column<>(words.text("check.by"), CheckLine::getBy),
                new Column<>(words.text("check.facts"), line -> words.moment(line.getFactsAsOf())),
                new Column<>(words.text("check.policy"), line -> titles.of(line.getPolicy())));
        Download.CSV.send(new TableFile<>(words.text("check.title"), columns, getChecks(), ""));
    }
}
