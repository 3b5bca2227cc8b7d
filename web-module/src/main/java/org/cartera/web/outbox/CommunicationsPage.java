package org.cartera.web.outbox;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.PortfolioViews.CommunicationRow;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** What was, is and will be sent to customers, with the message itself. */
@Named
@ViewScoped
public class CommunicationsPage extends ListPage<CommunicationRow, CommunicationLine> {
    private static final long serialVersionUID = 1L;
    private static final List<String> STATUSES =
            List.of("PENDING", "SENDING", "SENT", "RETRY", "UNCERTAIN", "DEAD", "DROPPED");

    /** In place of a status: both that wait for a person. */
    private static final String PERSON = "PERSON";

    private long chosen;
    private String chosenTitle = "";
    private String chosenEvidence = "";
    private boolean paper;

    @Override
    protected Page<CommunicationRow> read(OrganisationId organisation, ListQuery query) {
        return portfolio.views().communications(organisation, query);
    }

    @Override
    protected CommunicationLine show(CommunicationRow row, Words words) {
        return new CommunicationLine(row, words);
    }

    @Override
    protected String key(CommunicationLine row) {
        return Long.toString(row.getIntent());
    }

    public String getHeadline() {
        return viewer.words()
                .counted(isNarrowed() ? "outbox.found" : "outbox.all", getRows().getTotal());
    }

    public void choose(CommunicationLine line) {
        chosen = line.getIntent();
        chosenTitle = line.getStage() + " · " + line.getCustomerName();
        chosenEvidence = line.getEvidence();
        paper = line.isPaper();
    }

    /** Null where nothing is chosen or the message is not written yet. */
    public Composer.@Nullable Message getMessage() {
        return chosen == 0 ? null : portfolio.views().message(chosen).orElse(null);
    }

    /** Whether the chosen one is a letter that was written. */
    public boolean isPaper() {
        return paper;
    }

    public long getChosen() {
        return chosen;
    }

    long chosen() {
        return chosen;
    }

    /** How many wait for a person, in words that lead there; empty where none does or they are shown already. */
    public String getWaiting() {
        long waiting = viewer.organisation().map(portfolio.undelivered()::count).orElse(0L);
        return waiting == 0 || getStatus().equals(PERSON) ? "" : viewer.words().counted("outbox.waiting", waiting);
    }

    public String getChosenTitle() {
        return chosenTitle;
    }

    /** What proves the delivery of the chosen one; empty where there is nothing to prove yet. */
    public String getChosenEvidence() {
        return chosenEvidence;
    }

    public Map<String, String> getStatuses() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(viewer.words().text("outbox.person"), PERSON);
        STATUSES.forEach(status -> names.put(viewer.words().text("delivery." + status), status));
        return names;
    }

    public Map<String, String> getChannels() {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(Channel.values())
                .forEach(channel -> names.put(viewer.words().text("channel." + channel), channel.name()));
        return names;
    }

    public String getStatus() {
        return filter("person").isEmpty() ? filter("status") : PERSON;
    }

    public void setStatus(@Nullable String status) {
        filter("person", PERSON.equals(status) ? "true" : null);
        filter("status", PERSON.equals(status) ? null : status);
    }

    public String getChannel() {
        return filter("channel");
    }

    public void setChannel(@Nullable String channel) {
        filter("channel", channel);
    }

    public String getRun() {
        return filter("run");
    }

    /** Only those of one run, where its page sends somebody here. */
    public void setRun(@Nullable String run) {
        filter("run", run != null && run.matches("\\d{1,18}") ? run : null);
    }
}
