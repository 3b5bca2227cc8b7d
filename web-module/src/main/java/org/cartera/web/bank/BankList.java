package org.cartera.web.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.reconciliation.MatchBook.Line;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Bank lines by account, day, amount and file. */
public abstract class BankList extends ListPage<Line, BankLineView> {
    private static final long serialVersionUID = 1L;

    @Override
    protected Page<Line> read(OrganisationId organisation, ListQuery query) {
        return portfolio.bank().views().lines(organisation, query);
    }

    @Override
    protected BankLineView show(Line row, Words words) {
        return new BankLineView(row, viewer.sentences());
    }

    @Override
    protected String key(BankLineView row) {
        return Long.toString(row.getId());
    }

    public List<String> getAccounts() {
        return viewer.organisation()
                .map(id -> portfolio.bank().views().accounts(id))
                .orElse(List.of());
    }

    /** How many filters are set besides the state. */
    public long getFiltersSet() {
        return filters().keySet().stream().filter(one -> !one.equals("state")).count();
    }

    public String getAccount() {
        return filter("account");
    }

    public void setAccount(@Nullable String account) {
        filter("account", account);
    }

    public @Nullable LocalDate getFrom() {
        return date("from");
    }

    public void setFrom(@Nullable LocalDate from) {
        filter("from", from == null ? null : from.toString());
    }

    public @Nullable LocalDate getThrough() {
        return date("through");
    }

    public void setThrough(@Nullable LocalDate through) {
        filter("through", through == null ? null : through.toString());
    }

    public @Nullable BigDecimal getLeast() {
        return amount("least");
    }

    public void setLeast(@Nullable BigDecimal least) {
        filter("least", least == null ? null : least.toPlainString());
    }

    public @Nullable BigDecimal getMost() {
        return amount("most");
    }

    public void setMost(@Nullable BigDecimal most) {
        filter("most", most == null ? null : most.toPlainString());
    }

    public String getFile() {
        return filter("file");
    }

    public void setFile(@Nullable String file) {
        filter("file", file != null && file.matches("\\d{1,18}") ? file : null);
    }

    private @Nullable LocalDate date(String filter) {
        return filter(filter).isEmpty() ? null : LocalDate.parse(filter(filter));
    }

    private @Nullable BigDecimal amount(String filter) {
        return filter(filter).isEmpty() ? null : new BigDecimal(filter(filter));
    }
}
