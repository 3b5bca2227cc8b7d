package org.cartera.config.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.cartera.config.settings.ContactSettings;
import org.cartera.config.settings.PaySettings;
import org.cartera.config.settings.Settings;
import org.cartera.config.templates.LettersByOrganisation;
import org.cartera.config.templates.ShippedTemplates;
import org.cartera.config.templates.StationeryFolder;
import org.cartera.documents.legal.VelocityLegalPages;
import org.cartera.documents.letter.LetterFolder;
import org.cartera.documents.letter.PdfPages;
import org.cartera.documents.message.Look;
import org.cartera.documents.message.StatementMails;
import org.cartera.documents.message.VelocityComposer;
import org.cartera.documents.message.VelocityNotices;
import org.cartera.documents.message.VelocityScripts;
import org.cartera.documents.statement.PayTo;
import org.cartera.documents.statement.SlipFormat;
import org.cartera.documents.statement.Stationery;
import org.cartera.documents.statement.VelocityStatements;
import org.cartera.domain.call.CallScripts;
import org.cartera.domain.legal.LegalPress;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.Papers;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.RunLog;
import org.cartera.domain.portfolio.SendNotices;
import org.cartera.domain.portfolio.Transport;
import org.cartera.domain.portfolio.Undelivered;
import org.cartera.domain.statement.ProduceStatements;
import org.cartera.domain.statement.StatementArchive;
import org.cartera.domain.statement.StatementFacts;
import org.cartera.domain.statement.StatementLog;
import org.cartera.domain.statement.StatementPress;
import org.cartera.domain.statement.StatementRules;
import org.cartera.domain.statement.Statements;

/** Produces what writes messages and lays out letters, with the templates that ship, and what reads the files of banks. */
@ApplicationScoped
public class DocumentsWiring {

    @Produces
    @Singleton
    Composer composer(Settings settings, StatementArchive archive, StationeryFolder stationery) {
        int deadlineDays = settings.contact().deadlineDays();
        return new StatementMails(
                new LettersByOrganisation(id -> {
                    Stationery own = stationery.apply(id);
                    return new VelocityComposer(own.templates(), own.look(), deadlineDays);
                }),
                archive,
                organisation -> voice(stationery.apply(organisation)));
    }

    private static StatementMails.Voice voice(Stationery stationery) {
        Look.Contact contact = stationery.look().contact();
        return new StatementMails.Voice(stationery.templates(), contact.email(), contact.phone());
    }

    @Produces
    @Singleton
    @Typed(StationeryFolder.class)
    StationeryFolder stationery(Settings settings) {
        ContactSettings contact = settings.contact();
        PaySettings pay = settings.pay();
        SlipFormat slip = pay.collector().isEmpty()
                ? null
                : new SlipFormat(pay.collector(), pay.referenceDigits(), pay.amountDigits(), pay.datePattern());
        Stationery standard = new Stationery(
                new ShippedTemplates(),
                Look.plain(new Look.Contact("", contact.email(), contact.phone())),
                new PayTo(pay.holder(), pay.iban(), pay.bic(), pay.accounts(), slip));
        Path folder = settings.folders().stationery();
        return folder.toString().isEmpty() ? StationeryFolder.none(standard) : StationeryFolder.read(folder, standard);
    }

    @Produces
    @Singleton
    StatementPress statementPress(StationeryFolder stationery) {
        return new VelocityStatements(stationery, new PdfPages());
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
    ProduceStatements produceStatements(
            StatementFacts facts,
            CaseFiles files,
            Statements statements,
            Policies policies,
            StatementRules.Book rules,
            StatementLog log,
            RunLog runs) {
        return new ProduceStatements(facts, files, statements, policies, rules, log, runs);
    }

    @Produces
    @Singleton
    SendNotices.Writer noticeWriter(Settings settings) {
        String base = settings.http().link();
        return new VelocityNotices(new ShippedTemplates(), base.isEmpty() ? "" : base + "/requests.xhtml");
    }

    @Produces
    @Singleton
    CallScripts callScripts(Settings settings) {
        return new VelocityScripts(new ShippedTemplates(), settings.contact().phone());
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

    @Produces
    @Singleton
    LegalPress legalPress() {
        return new VelocityLegalPages(new ShippedTemplates(), new PdfPages());
    }
}
