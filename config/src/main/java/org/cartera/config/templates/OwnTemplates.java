package org.cartera.config.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cartera.documents.message.TemplateSource;

/** Templates of a folder, with others behind them. Nothing outside the folder is read. */
public final class OwnTemplates implements TemplateSource {
    private final Path folder;
    private final TemplateSource others;

    public OwnTemplates(Path folder, TemplateSource others) {
        this.folder = folder.toAbsolutePath().normalize();
        this.others = others;
    }

    @Override
    public Optional<String> text(String path) {
        Path file = folder.resolve(path).normalize();
        if (path.startsWith("/") || path.contains("..") || !file.startsWith(folder) || !Files.isRegularFile(file)) {
            return others.text(path);
        }
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw new IllegalArgumentException("Template " + path + " leads out of " + folder);
            }
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Template " + file + " cannot be read", e);
        }
    }
}
