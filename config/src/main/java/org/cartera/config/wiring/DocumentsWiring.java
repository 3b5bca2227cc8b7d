package org.cartera.config.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cartera.config.settings.ContactSettings;
import org.cartera.config.settings.Settings;
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
                DocumentsWiring::shipped, new Signature(contact.email(), contact.phone(), contact.deadlineDays()));
    }

    @Produces
    @Singleton
    Transport letters(Settings settings) {
        return new LetterFolder(settings.folders().data().resolve("letters"), new PdfPages());
    }

    /** A shipped template by its path, such as {@code es/letter-1.vm}. */
    static Optional<String> shipped(String path) {
        try (InputStream in = DocumentsWiring.class.getResourceAsStream("/org/cartera/config/templates/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
