package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.CreditReading;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.LedgerTerms;
import org.jspecify.annotations.Nullable;

/** Reads case files: the facts of a generation together with what our people wrote down and earlier runs did. */
public interface CaseFiles {

    /** How many accounts a run of this generation decides. */
    long count(OrganisationId organisation, long generation, LocalDate asOf);

    /**
     * The next accounts by customer key: those with anything open, credited, ordered or rejected, with a hold in force,
     * or with an item that earlier runs saw open.
     *
     * @param after the last customer of the chunk before, exclusive; null: from the start
     * @param limit how many, at least 1
     */
    List<CaseFile> chunk(
            OrganisationId organisation,
            long generation,
            LocalDate asOf,
            LedgerTerms terms,
            @Nullable CustomerId after,
            int limit);

    /** One account, whether or not anything is open. Empty where the generation does not know the customer. */
    Optional<CaseFile> one(AccountKey account, long generation, LocalDate asOf, LedgerTerms terms);

    /** Several accounts, as {@link #one} reads each; those that the generation does not know are missing. */
    default Map<AccountKey, CaseFile> several(
            Set<AccountKey> accounts, long generation, LocalDate asOf, LedgerTerms terms) {
        Map<AccountKey, CaseFile> files = new HashMap<>();
        accounts.forEach(account -> one(account, generation, asOf, terms).ifPresent(file -> files.put(account, file)));
        return files;
    }

    /**
     * Of several accounts what credit is decided from, as {@link CaseFile#forCredit} leaves it of {@link #several}; documents that were
     * settled long ago may be missing where a whole case file has them.
     *
     * @param stages the stages by which accounts are held
     */
    default Map<AccountKey, CreditReading> forCredit(
            Set<AccountKey> accounts, long generation, LocalDate asOf, LedgerTerms terms, Set<StageId> stages) {
        Map<AccountKey, CreditReading> readings = new HashMap<>();
        several(accounts, generation, asOf, terms)
                .forEach((account, file) -> readings.put(account, file.forCredit(stages)));
        return readings;
    }
}
