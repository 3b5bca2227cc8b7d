package org.cartera.web.bank;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankSink;
import org.cartera.domain.bank.BankTables.Look;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Says what the columns of a bank's table mean, beside its own first rows; nothing is saved that does not read the file at hand. */
@Named
@ViewScoped
public class MappingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private MappingDraft draft = new MappingDraft();
    private String file = "";
    private @Nullable String copy;

    /** Begins with a table that was brought and kept. */
    void begin(String name, String kept) {
        file = name;
        copy = kept;
        Optional<Look> look = table().flatMap(portfolio.bank().tables()::look);
        draft = look.map(one -> MappingDraft.guessed(name, one)).orElseGet(MappingDraft::new);
        if (look.isEmpty()) {
            Toast.refused(name, viewer.words().text("mapping.gone"));
        }
    }

    /** Begins with a mapping that was saved before; there is no table at hand. */
    public void edit(ColumnMapping mapping) {
        forget();
        draft = MappingDraft.of(mapping);
    }

    public List<ColumnMapping> getSaved() {
        return portfolio.bank().mappings().saved();
    }

    public void remove(ColumnMapping mapping) {
        viewer.require(viewer.isCollecting());
        portfolio.bank().mappings().remove(mapping.name());
        Toast.done(viewer.words().text("bankfiles.mapping.removed", mapping.name()), "");
    }

    /** Saves what was typed; the table to take by it, null where there is none or something is wrong. */
    @Nullable
    BankFile save() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        Optional<String> wrong = draft.wrong();
        if (wrong.isPresent()) {
            Beside.wrong(
                    "mapping:save",
                    words.text(wrong.get(), draft.twice().map(words::text).orElse("")));
            return null;
        }
        ColumnMapping mapping = draft.mapping();
        Optional<BankFile> table = table();
        Optional<String> refused = table.flatMap(one -> refusal(one, mapping));
        if (refused.isPresent()) {
            Beside.wrong("mapping:save", refused.get());
            return null;
        }
        portfolio.bank().mappings().save(mapping, viewer.login(), portfolio.instant());
        Beside.saved(words.text("mapping.saved", mapping.name()), "");
        return table.orElse(null);
    }

    private Optional<String> refusal(BankFile table, ColumnMapping mapping) {
        try {
            BankFile read = new BankFile(table.name(), table.size(), table.content(), mapping);
            portfolio.bank().reader().read(read, BankSink.NOWHERE);
            return Optional.empty();
        } catch (BankFileRefused no) {
            return Optional.of(BankFileLine.reason(no, viewer.words()));
        }
    }

    private Optional<BankFile> table() {
        return Optional.ofNullable(copy).map(Path::of).filter(Files::exists).map(path -> {
            try {
                return new BankFile(file, Files.size(path), () -> Files.newInputStream(path), null);
            } catch (IOException e) {
                throw new UncheckedIOException("The table " + file + " cannot be read", e);
            }
        });
    }

    /** The table at hand is no longer needed. */
    @PreDestroy
    void forget() {
        if (copy != null) {
            try {
                Files.deleteIfExists(Path.of(copy));
            } catch (IOException e) {
                throw new UncheckedIOException("The copy of " + file + " cannot be removed", e);
            }
            copy = null;
        }
        file = "";
    }

    public MappingDraft getDraft() {
        return draft;
    }

    /** Of the table at hand; empty where a saved mapping is changed. */
    public String getFile() {
        return file;
    }
}
