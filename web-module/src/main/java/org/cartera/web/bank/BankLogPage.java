package org.cartera.web.bank;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.BankViews.LogRow;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.export.Download;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** What was applied, by whom, and who took it back, the newest first. */
@Named
@ViewScoped
public class BankLogPage extends ListPage<LogRow, BankLogLine> {
    private static final long serialVersionUID = 1L;
    private static final List<String> WHATS = List.of(
            "APPLIED", "UNDONE", "RETURNED", "REVERSE", "ASKED_AGAIN", "BY_HAND", "REVERSED", "LEARNT", "FORGOTTEN");

    @Override
    protected Page<LogRow> read(OrganisationId organisation, ListQuery query) {
        return portfolio.bank().views().log(organisation, query);
    }

    @Override
    protected BankLogLine show(LogRow row, Words words) {
        return new BankLogLine(row, words);
    }

    @Override
    protected String key(BankLogLine row) {
        return Long.toString(row.getId());
    }

    /** Sends what is filtered as {@code CSV} or {@code XLSX}. */
    public void export(String format) {
        Words words = viewer.words();
        Page<LogRow> all = getRows().whole(MOST_IN_A_FILE);
        List<Column<LogRow>> columns = List.of(
                column(words, "banklog.column.at", row -> row.at().toString()),
                column(words, "banklog.column.what", row -> words.text("banklog.what." + row.what())),
                column(words, "banklog.column.who", row -> show(row, words).getWho()),
                column(words, "banklog.column.lineNumber", row -> {
                    Long line = row.line();
                    return line == null ? "" : line;
                }),
                column(words, "bank.column.payer", LogRow::payer),
                column(words, "customers.column.currency", row -> {
                    var amount = row.amount();
                    return amount == null ? "" : amount.currency().getCurrencyCode();
                }),
                column(words, "bank.column.amount", row -> {
                    var amount = row.amount();
                    return amount == null ? "" : amount.amount();
                }),
                column(words, "banklog.column.note", row -> show(row, words).getNote()),
                column(words, "banklog.column.ended", row -> show(row, words).getEnded()),
                column(words, "banklog.column.endedAt", row -> {
                    var ended = row.endedAt();
                    return ended == null ? "" : ended.toString();
                }));
        String cut = all.total() > all.rows().size()
                ? words.text("export.cut", words.count(MOST_IN_A_FILE), words.count(all.total()))
                : "";
        Download.valueOf(format).send(new TableFile<>(words.text("banklog.title"), columns, all.rows(), cut));
    }

    private static Column<LogRow> column(Words words, String title, java.util.function.Function<LogRow, Object> value) {
        return new Column<>(words.text(title), value);
    }

    public List<String> getWhats() {
        return WHATS;
    }

    public String getWhat() {
        return filter("what");
    }

    public void setWhat(@Nullable String what) {
        filter("what", what != null && WHATS.contains(what) ? what : null);
    }

    /** Whether only what Cartera did by itself is listed. */
    public boolean isAlone() {
        return !filter("who").isEmpty();
    }

    public void setAlone(boolean alone) {
        filter("who", alone ? BankTrail.AUTOMATIC : null);
    }
}
