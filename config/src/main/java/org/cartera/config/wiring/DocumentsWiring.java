package org.cartera.config.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cartera.config.settings.ContactSettings;
import org.cartera.config.settings.Settings;
import org.cartera.config.templates.ShippedTemplates;
import org.cartera.documents.letter.LetterFolder;
import org.cartera.documents.letter.PdfPages;
import org.cartera.documents.message.Signature;
import org.cartera.documents.message.VelocityComposer;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Transport;

/** Produces what writes messages and lays out letters, with the templates that ship. */
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
    Transport letters(Settings settings) {
        return new LetterFolder(settings.folders().data().resolve("letters"), new PdfPages());
    }
}
