package org.cartera.config.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.cartera.config.settings.ContactSettings;
import org.cartera.config.settings.PaySettings;
import org.cartera.config.settings.Settings;
import org.cartera.config.templates.ShippedTemplates;
import org.cartera.documents.letter.LetterFolder;
import org.cartera.documents.letter.PdfPages;
import org.cartera.documents.message.Signature;
import org.cartera.documents.message.VelocityComposer;
import org.cartera.documents.message.VelocityNotices;
import org.cartera.documents.statement.PayTo;
import org.cartera.documents.statement.SlipFormat;
import org.cartera.documents.statement.VelocityStatements;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.Papers;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.SendNotices;
import org.cartera.domain.portfolio.Transport;
import org.cartera.domain.portfolio.Undelivered;
import org.cartera.domain.statement.StatementArchive;
import org.cartera.domain.statement.StatementFacts;
import org.cartera.domain.statement.StatementPress;
import org.cartera.domain.statement.Statements;

/** Produces what writes messages and lays out letters, with the templates that ship, and what reads the files of banks. */
@ApplicationScoped
public class DocumentsWiring {

    @Produces
    @Singleton
    Composer composer(Settings settings) {
        ContactSettings contact = settings.contact();
        return new VelocityComposer(
                new ShippedTemplates(), new Signature(contact.email(), contact.phone(), contact.deadlineDays()));
    }

    @Produces
    @Singleton
    StatementPress statementPress(Settings settings) {
        ContactSettings contact = settings.contact();
        PaySettings pay = settings.pay();
        SlipFormat slip = pay.collector().isEmpty()
                ? null
                : new SlipFormat(pay.collector(), pay.referenceDigits(), pay.amountDigits(), pay.datePattern());
        PayTo payTo = new PayTo(pay.holder(), pay.iban(), pay.bic(), pay.accounts(), slip);
        return new VelocityStatements(
                new ShippedTemplates(),
                new Signature(contact.email(), contact.phone(), contact.deadlineDays()),
                new PdfPages(),
                organisation -> payTo);
    }

    @Produces
    @Singleton
    Statements statements(
            StatementFacts facts,
            CaseFiles files,
            Policies policies,
            StatementPress press,
            StatementArchive archive,
            Clock clock) {
        return new Statements(facts, files, policies, press, archive, clock);
    }

    @Produces
    @Singleton
    SendNotices.Writer noticeWriter(Settings settings) {
        String base = settings.http().link();
        return new VelocityNotices(new ShippedTemplates(), base.isEmpty() ? "" : base + "/requests.xhtml");
    }

    @Produces
    @Singleton
    @Typed(LetterFolder.class)
    LetterFolder letterFolder(Settings settings) {
        return new LetterFolder(settings.folders().data().resolve("letters"), new PdfPages());
    }

    @Produces
    @Singleton
    Transport letters(LetterFolder folder) {
        return folder;
    }

    @Produces
    @Singleton
    Papers papers(Outbox outbox, PortfolioViews views, Undelivered undelivered, LetterFolder folder) {
        return new Papers(outbox, views, undelivered, folder);
    }
}
