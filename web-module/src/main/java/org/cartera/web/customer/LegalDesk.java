package org.cartera.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.legal.LegalCheck;
import org.cartera.domain.legal.LegalFile;
import org.cartera.domain.legal.LegalPress;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Papers;
import org.cartera.domain.portfolio.PortfolioViews.CommunicationRow;
import org.cartera.domain.statement.Period;
import org.cartera.domain.statement.StatementArchive;
import org.cartera.domain.statement.StatementArchive.Kept;
import org.cartera.domain.statement.StatementBasis;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementPress.Format;
import org.cartera.domain.statement.Statements;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The documents of a debt for the lawyers, in one archive, and what still stands against handing it over (S1-26…S1-28). */
@Named
@RequestScoped
public class LegalDesk {
    private static final int MOST = 1_000;

    @Inject
    CustomerPage page;

    @Inject
    StatementSheet sheet;

    @Inject
    Viewer viewer;

    @Inject
    Portfolio portfolio;

    @Inject
    Statements statements;

    @Inject
    StatementArchive archive;

    @Inject
    Papers papers;

    @Inject
    LegalPress press;

    private @Nullable LegalFile file;

    private LegalFile file() {
        LegalFile known = file;
        if (known == null) {
            CustomerDecision decision = page.card().decision();
            known = LegalFile.of(
                    sheet.organisation(),
                    decision.file(),
                    portfolio
                            .policies()
                            .inForce(decision.account().organisation(), viewer.today())
                            .strategyOf(decision.file()),
                    decision.steps());
            file = known;
        }
        return known;
    }

    /** There is something to claim. */
    public boolean isClaimed() {
        return !file().claims().isEmpty();
    }

    public boolean isReady() {
        return file().isReady();
    }

    public List<CheckLine> getChecks() {
        return file().checks().stream()
                .map(check -> new CheckLine(check, viewer.words()))
                .toList();
    }

    /** One question, and since when it is met. */
    public record CheckLine(LegalCheck check, Words words) {
        public String getText() {
            return words.text("legal.check." + check.question());
        }

        public boolean isMet() {
            return check.met();
        }

        public String getSince() {
            LocalDate on = check.on();
            return on == null ? "" : words.text("legal.since", words.date(on));
        }
    }

    /** Answers with the archive; the statements in it are kept like any other. */
    public void download() {
        viewer.require(viewer.isCollecting());
        List<Statements.Outcome> drawn = drawn();
        Optional<Statements.Outcome> blocked =
                drawn.stream().filter(one -> one.kept().isEmpty()).findFirst();
        if (blocked.isPresent()) {
            Answer.wrong(StatementSheet.LAST_DAY, blocked.get().drawing().fold(paper -> "", why -> viewer.sentences()
                    .of(why.ground())));
            return;
        }
        LegalArchive archived = new LegalArchive(viewer.words());
        archived.add("legal.file.cover", ".pdf", press.set(file(), language()));
        drawn.stream().flatMap(one -> one.kept().stream()).forEach(kept -> statement(archived, kept));
        archived.items(page.card().getItems());
        communications(archived);
        archived.contacts(portfolio.contacts().log(account()));
        archived.promises(page.card().getPromises());
        archived.disputes(page.card().getDisputes());
        send(archived);
    }

    private AccountKey account() {
        return page.card().decision().account();
    }

    private Locale language() {
        return viewer.words().locale();
    }

    /** From the day on which the oldest claim was issued, in each currency in which something is claimed. */
    private List<Statements.Outcome> drawn() {
        LocalDate first = file().claims().stream()
                .map(claim -> claim.item().invoice().issued())
                .min(LocalDate::compareTo)
                .orElseGet(viewer::today);
        List<Statements.Outcome> all = new ArrayList<>();
        for (Currency currency : file().overdue().currencies()) {
            all.add(statements.produce(
                    new Statements.Wish(
                            account(),
                            new Period(first, file().asOf()),
                            currency,
                            StatementForm.BALANCE_FORWARD,
                            StatementBasis.VALUE_DATE,
                            language()),
                    sheet.organisation(),
                    viewer.login()));
        }
        return all;
    }

    private void statement(LegalArchive archived, Kept kept) {
        archive.file(kept.id(), Format.PDF)
                .ifPresent(pdf -> archived.add("legal.file.statement", " " + kept.number() + ".pdf", pdf));
    }

    /** All of them as a list; those that left, as they left. */
    private void communications(LegalArchive archived) {
        List<CommunicationRow> all = portfolio
                .views()
                .communications(
                        account().organisation(),
                        new ListQuery(
                                "", Map.of("customer", account().customer().value()), "", false, 0, MOST))
                .rows();
        archived.communications(all);
        for (CommunicationRow one : all) {
            if (one.status().equals(IntentState.SENT.name()) && one.channel() != Channel.TASK) {
                String name = " " + one.businessDate() + " " + one.reference().text();
                papers.of(one.intent())
                        .ifPresentOrElse(
                                paper -> archived.add("legal.file.letter", name + ".pdf", paper.pdf()), () -> portfolio
                                        .views()
                                        .message(one.intent())
                                        .ifPresent(
                                                mail -> archived.add("legal.file.mail", name + ".html", mail.html())));
            }
        }
    }

    private void send(LegalArchive archived) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        try {
            archived.writeTo(zip);
            answer.responseReset();
            answer.setResponseContentType("application/zip");
            answer.setResponseContentLength(zip.size());
            answer.setResponseHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + viewer.words().text("legal.file.name") + "-"
                            + account().customer().value().replaceAll("[^A-Za-z0-9.-]", "_") + "-" + file().asOf()
                            + ".zip\"");
            answer.setResponseHeader("Cache-Control", "private, no-store");
            zip.writeTo(answer.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("The legal file could not be handed over", e);
        }
        faces.responseComplete();
    }
}
