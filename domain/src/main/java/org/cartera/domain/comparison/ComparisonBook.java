package org.cartera.domain.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;

/** Customers' lists with their lines, findings, differences and what people decided. */
public interface ComparisonBook {

    /** In one transaction, while nobody else compares or decides this list. */
    <T> T alone(long list, Supplier<T> work);

    /** The list of this content that was taken of the customer before. */
    Optional<Long> taken(AccountKey account, String hash);

    /** @param entry with any id */
    long take(ListEntry entry, List<TheirLine> lines);

    Optional<ListEntry> one(OrganisationId organisation, long list);

    /** The newest first. */
    List<ListEntry> of(AccountKey account);

    /** The newest first. */
    List<ListEntry> newest(OrganisationId organisation, int limit);

    /** The next list, by number, that nobody signed and that was not compared with this generation of facts or a later one. */
    OptionalLong next(OrganisationId organisation, long after, long generation);

    /** How many of the lists that nobody signed were compared with this generation of facts or a later one. */
    ComparisonProgress progress(OrganisationId organisation, long generation);

    List<TheirLine> lines(long list);

    Decided decided(long list);

    void together(long list, Decided.Group group);

    /** @param group of which no two lines shall be put together automatically */
    void apart(long list, Decided.Group group);

    /** Forgets the groups that a person put together and that hold any of these lines. */
    void forget(long list, Decided.Group group);

    /** In place of what an earlier comparison found. */
    void record(long list, Comparison comparison, long generation, Instant at);

    /** In the order in which they were found. */
    List<Finding> findings(long list);

    List<Difference> differences(long list);

    /** All that are open, the one due first before the others. */
    List<Difference> open(OrganisationId organisation);

    Optional<Difference> difference(OrganisationId organisation, long id);

    /** Adds it where its id is 0, else writes it anew. */
    void save(Difference difference);

    void sign(long list, SignOff signOff, Map<String, byte[]> papers);

    Optional<SignOff> signOff(long list);

    /**
     * The paper as it was signed; empty where there is none, or where it is not what was kept.
     *
     * @param language {@code es} or {@code en}
     */
    Optional<byte[]> paper(long list, String language);

    /** How this customer's tables were read last. */
    Optional<ColumnMapping> mapping(AccountKey account);

    void remember(AccountKey account, ColumnMapping mapping, String by, Instant at);

    void note(long list, Noted noted);

    /** The oldest first. */
    List<Noted> notes(long list);

    /** @param what TAKEN, COMPARED, MATCHED, PARTED, ASSIGNED, CLOSED, REOPENED, SIGNED */
    record Noted(String what, String who, Instant at, String note) {}
}
