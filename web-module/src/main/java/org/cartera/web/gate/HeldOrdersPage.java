package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.money.Balances;
import org.cartera.domain.portfolio.HoldQueue.HeldOrder;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.export.Download;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The orders that wait for a release, the longest waiting first; several may be chosen at once. */
@Named
@ViewScoped
public class HeldOrdersPage extends ListPage<HeldOrder, HeldOrderLine> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable List<HeldOrderLine> chosen;

    @Override
    protected Page<HeldOrder> read(OrganisationId organisation, ListQuery query) {
        return portfolio.holdQueue().orders(organisation, query);
    }

    @Override
    protected HeldOrderLine show(HeldOrder row, Words words) {
        return new HeldOrderLine(row, words);
    }

    @Override
    protected String key(HeldOrderLine row) {
        return row.getKey();
    }

    public String getHeadline() {
        long total = getRows().getTotal();
        String kind = isNarrowed() ? "holds.found" : "holds.waiting";
        return total == 0
                ? viewer.words().text("holds.nothing")
                : viewer.words().counted(kind, total);
    }

    /** Something was decided about the chosen ones. */
    public void decided() {
        chosen = null;
        narrow();
    }

    /** Asks the gate again about the chosen ones: facts may have changed since. */
    public void reevaluate() {
        viewer.require(viewer.isGranting());
        Set<AccountKey> accounts =
                getChosen().stream().map(line -> line.row().order().account()).collect(Collectors.toSet());
        List<AtGate> passed = new ArrayList<>();
        accounts.forEach(
                account -> passed.addAll(portfolio.gate().reevaluate(account, viewer.today(), portfolio.instant())));
        Again.tell(passed, viewer.words());
        decided();
    }

    /** What the bar of the chosen says: how many and how much. */
    public String getChosenSum() {
        Balances sum =
                Balances.sum(getChosen().stream().map(HeldOrderLine::getAmount).toList());
        return viewer.words().text("holds.chosen.sum", viewer.words().money(sum));
    }

    public String getChosenCount() {
        return viewer.words().counted("holds.chosen", getChosen().size());
    }

    /** Sends what is filtered as {@code CSV} or {@code XLSX}. */
    public void export(String format) {
        Download.valueOf(format)
                .send(HoldFiles.orders(getRows().whole(MOST_IN_A_FILE), MOST_IN_A_FILE, viewer.words()));
    }

    public List<HeldOrderLine> getChosen() {
        List<HeldOrderLine> known = chosen;
        return known == null ? List.of() : known;
    }

    public void setChosen(@Nullable List<HeldOrderLine> chosen) {
        this.chosen = chosen;
    }

    public boolean isAsked() {
        return !filter("asked").isEmpty();
    }

    public void setAsked(boolean asked) {
        filter("asked", asked ? "true" : null);
    }

    public List<String> getRules() {
        return Causes.RULES;
    }

    public List<String> getSellers() {
        return viewer.organisation()
                .map(id -> portfolio.gateViews().sellers(id))
                .orElse(List.of());
    }

    public String getRule() {
        return filter("rule");
    }

    public void setRule(@Nullable String rule) {
        filter("rule", rule != null && Causes.RULES.contains(rule) ? rule : null);
    }

    public String getSeller() {
        return filter("seller");
    }

    public void setSeller(@Nullable String seller) {
        filter("seller", seller);
    }
}
