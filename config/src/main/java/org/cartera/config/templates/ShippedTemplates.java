package org.cartera.config.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cartera.documents.message.TemplateSource;

/** The templates that ship with Cartera, as resources beside this class. */
public final class ShippedTemplates implements TemplateSource {

    @Override
    public Optional<String> text(String path) {
        if (path.startsWith("/") || path.contains("..")) {
            return Optional.empty();
        }
        try (InputStream in = ShippedTemplates.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Template " + path + " cannot be read", e);
        }
    }
}
