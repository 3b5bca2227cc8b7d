package org.cartera.batch.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.domain.reconciliation.BankRules;

/** The watched folder: files in a folder of an organisation's name are its, those right in it the settings' organisation's. */
@ApplicationScoped
public class BankFolder {
    /** Whoever still writes a file has touched it by then. */
    private static final Duration AT_REST = Duration.ofSeconds(10);

    @Inject
    BankRules rules;

    @Inject
    RunRules runs;

    @Inject
    BankIntake intake;

    @Inject
    Clock clock;

    /** Files at rest, by name. */
    List<Path> files(OrganisationId organisation) {
        Path folder = rules.folder();
        if (folder == null) {
            return List.of();
        }
        List<Path> files = new ArrayList<>(resting(folder.resolve(organisation.value())));
        if (organisation.equals(runs.organisation())) {
            files.addAll(resting(folder));
        }
        return files;
    }

    private List<Path> resting(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Instant rested = clock.instant().minus(AT_REST);
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> touched(file).isBefore(rested))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of bank files cannot be read: " + folder, e);
        }
    }

    void take(OrganisationId organisation, Path path) {
        try {
            BankFile file = new BankFile(
                    path.getFileName().toString(), Files.size(path), () -> Files.newInputStream(path), null);
            String end = intake.take(organisation, file, "folder")
                    .fold(taken -> "done", known -> "done", refused -> "refused");
            Path target = Files.createDirectories(path.resolveSibling(end));
            Files.move(path, target.resolve(clock.millis() + "-" + path.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException("Bank file " + path + " cannot be read or moved", e);
        }
    }

    private static Instant touched(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.MAX; // somebody has just taken it away
        }
    }
}
