package org.cartera.web.dryrun;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.action.Channel;
import org.cartera.domain.dryrun.DryRunViews.ActionRow;
import org.cartera.domain.dryrun.DryRunViews.ActionSum;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Who would get what: the communications that a dry run found. */
@Named
@ViewScoped
public class DryActionsPage extends ForeseenPage<ActionRow, ActionRowLine> {
    private static final long serialVersionUID = 1L;

    @Override
    protected Page<ActionRow> read(long dryRun, ListQuery query) {
        return rehearsals.views().actions(dryRun, query);
    }

    @Override
    protected ActionRowLine show(ActionRow row, Words words) {
        return new ActionRowLine(row, asOf(words), words);
    }

    @Override
    protected String key(ActionRowLine row) {
        return row.getKey();
    }

    @Override
    protected List<Column<ActionRowLine>> columns(Words words) {
        return List.of(
                new Column<>(words.text("customers.column.name"), ActionRowLine::getName),
                new Column<>(words.text("customers.column.id"), ActionRowLine::getCustomer),
                new Column<>(words.text("dry.column.stage"), ActionRowLine::getStage),
                new Column<>(words.text("outbox.column.channel"), ActionRowLine::getChannel),
                new Column<>(words.text("dry.column.recipient"), ActionRowLine::getRecipient),
                new Column<>(
                        words.text("customers.column.currency"),
                        line -> line.getTotal().currency().getCurrencyCode()),
                new Column<>(words.text("outbox.column.total"), line -> line.getTotal()
                        .amount()),
                new Column<>(words.text("outbox.column.items"), ActionRowLine::getItems),
                new Column<>(words.text("customers.column.days"), ActionRowLine::getDays),
                new Column<>(words.text("decisions.ground"), ActionRowLine::getReason));
    }

    public Map<String, String> getStages() {
        Map<String, String> names = new LinkedHashMap<>();
        rehearsals.views().sums(getId()).actions().stream()
                .map(ActionSum::stage)
                .forEach(stage -> names.put(viewer.words().named("stage", stage), stage));
        return names;
    }

    public Map<String, String> getChannels() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Channel channel : Channel.values()) {
            names.put(viewer.words().text("channel." + channel), channel.name());
        }
        return names;
    }

    public String getStage() {
        return filter("stage");
    }

    public void setStage(@Nullable String stage) {
        filter("stage", stage);
    }

    public String getChannel() {
        return filter("channel");
    }

    public void setChannel(@Nullable String channel) {
        filter("channel", channel);
    }

    public String getCurrency() {
        return filter("currency");
    }

    public void setCurrency(@Nullable String currency) {
        filter("currency", currency);
    }
}
