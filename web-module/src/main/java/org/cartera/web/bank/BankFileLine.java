package org.cartera.web.bank;

import java.time.Instant;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.reconciliation.BankBook.FileEntry;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** A file that came, with what became of it in words. */
public final class BankFileLine {
    private final FileEntry file;
    private final String refusal;
    private final String by;

    BankFileLine(FileEntry file, Words words) {
        this.file = file;
        this.by = BankTrail.person(file.arrival().by(), words);
        BankFileRefused why = file.refusal();
        this.refusal = why == null ? "" : reason(why, words);
    }

    /** Where and why, as a sentence. */
    static String reason(BankFileRefused why, Words words) {
        String sentence = words.text("bankFile." + why.reason(), why.values().toArray());
        return why.place().isEmpty()
                ? sentence
                : words.text("bank.place", new Sentences(words).place(why.place()), sentence);
    }

    public long getId() {
        return file.id();
    }

    public String getName() {
        return file.arrival().name();
    }

    public String getBy() {
        return by;
    }

    public Instant getAt() {
        return file.arrival().at();
    }

    public String getFormat() {
        String format = file.format();
        return format == null ? "" : format;
    }

    public long getTold() {
        return file.told();
    }

    public long getFresh() {
        return file.fresh();
    }

    public boolean isTaken() {
        return file.refusal() == null;
    }

    public String getRefusal() {
        return refusal;
    }
}
