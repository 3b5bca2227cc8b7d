package org.cartera.web.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.BankBook.FileEntry;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

/** Files that came from the bank, and the one that is being brought. */
@Named("bankFiles")
@RequestScoped
public class BankFilesBean {
    private static final int SHOWN = 20;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    @Inject
    BankPage page;

    public List<FileLine> getLines() {
        return viewer.organisation()
                .map(id -> portfolio.bank().files().files(id, SHOWN).stream()
                        .map(this::line)
                        .toList())
                .orElse(List.of());
    }

    public void upload(FileUploadEvent event) {
        viewer.require(viewer.isCollecting());
        OrganisationId organisation = viewer.organisation().orElseThrow();
        UploadedFile file = event.getFile();
        Words words = viewer.words();
        BankFile told = new BankFile(file.getFileName(), file.getSize(), file::getInputStream, null);
        String refusal = portfolio
                .bank()
                .intake()
                .take(organisation, told, viewer.login())
                .<@Nullable String>fold(
                        taken -> {
                            portfolio.bank().matching().catchUp(organisation);
                            Toast.done(
                                    words.text("bank.taken", words.count(taken.fresh()), words.count(taken.told())),
                                    file.getFileName());
                            return null;
                        },
                        known -> words.text("bank.known"),
                        refused -> reason(refused.why(), words));
        if (refusal != null) {
            Toast.refused(file.getFileName(), refusal);
        }
        page.changed();
        delete(file);
    }

    private static void delete(UploadedFile file) {
        try {
            file.delete();
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded copy of " + file.getFileName() + " cannot be removed", e);
        }
    }

    private FileLine line(FileEntry file) {
        BankFileRefused why = file.refusal();
        return new FileLine(file, why == null ? null : reason(why, viewer.words()));
    }

    private static String reason(BankFileRefused why, Words words) {
        String sentence = words.text("bankFile." + why.reason(), why.values().toArray());
        return why.place().isEmpty() ? sentence : words.text("bank.place", why.place(), sentence);
    }

    /** @param refusal why it was not taken; null where it was */
    public record FileLine(FileEntry file, @Nullable String refusal) {}
}
