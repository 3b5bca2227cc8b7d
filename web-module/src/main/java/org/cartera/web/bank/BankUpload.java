package org.cartera.web.bank;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

/** Takes files that a person brings, and tells of each what became of it. */
@Named
@ViewScoped
public class BankUpload implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    @Inject
    BankFilesPage page;

    @Inject
    MappingForm mapping;

    private final List<BroughtFile> results = new ArrayList<>();

    public void upload(FileUploadEvent event) {
        viewer.require(viewer.isCollecting());
        UploadedFile file = event.getFile();
        take(new BankFile(file.getFileName(), file.getSize(), file::getInputStream, null));
        try {
            file.delete();
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded copy of " + file.getFileName() + " cannot be removed", e);
        }
    }

    /** Takes a file, and what it brought is matched at once; a table that nobody has described is kept until somebody does. */
    void take(BankFile file) {
        OrganisationId organisation = viewer.organisation().orElseThrow();
        Words words = viewer.words();
        results.add(
                0,
                portfolio
                        .bank()
                        .intake()
                        .take(organisation, file, viewer.login())
                        .<BroughtFile>fold(
                                taken -> {
                                    portfolio.bank().matching().catchUp(organisation);
                                    return new BroughtFile(
                                            file.name(),
                                            "ok",
                                            taken.format() + " · "
                                                    + words.text(
                                                            "bank.taken",
                                                            words.count(taken.fresh()),
                                                            words.count(taken.told())),
                                            Long.toString(taken.file()),
                                            null);
                                },
                                known -> new BroughtFile(
                                        file.name(),
                                        "info",
                                        words.text("bank.known"),
                                        Long.toString(known.file()),
                                        null),
                                refused -> new BroughtFile(
                                        file.name(),
                                        "alert",
                                        BankFileLine.reason(refused.why(), words),
                                        "",
                                        refused.why().reason() == Reason.NO_MAPPING ? kept(file) : null)));
        page.narrow();
    }

    private static String kept(BankFile file) {
        try (InputStream in = file.content().open()) {
            Path copy = Files.createTempFile("cartera-bank", ".table");
            copy.toFile().deleteOnExit();
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + file.name() + " cannot be kept", e);
        }
    }

    /** Asks what the columns of a table mean that was not taken. */
    public void describe(BroughtFile result) {
        mapping.begin(result.getName(), String.valueOf(result.getCopy()));
    }

    /** Describes the table with what was typed, and takes it. */
    public void described() {
        BankFile file = mapping.save();
        if (file != null) {
            results.removeIf(one -> one.getName().equals(file.name()) && one.getCopy() != null);
            take(file);
            mapping.forget();
        }
    }

    public List<BroughtFile> getResults() {
        return List.copyOf(results);
    }
}
