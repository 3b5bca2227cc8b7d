package org.cartera.domain.contact;

import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.jspecify.annotations.Nullable;

/** Where contacts and debtors' wishes are noted, with who noted them. Nothing is changed or removed. */
public interface ContactLog {

    /** Notes a contact in which the four questions were not asked. */
    default String note(Contact contact, @Nullable String corrects, String by) {
        return note(contact, null, corrects, by);
    }

    /**
     * Notes a contact under a new id, which it returns; the id of the one handed in is ignored.
     *
     * @param answers to the four questions of a service call, kept with it; null: they were not asked
     * @param corrects the id of the contact whose place it takes; null: none
     * @throws AlreadyCorrected where another one has taken that place
     */
    String note(Contact contact, @Nullable Questionnaire answers, @Nullable String corrects, String by);

    /** Notes what a debtor wants of a channel under a new id, which it returns. */
    String wish(ChannelWish wish, String by);

    /** All contacts with an account but those that were corrected, and all wishes, newest first. */
    ContactBook of(AccountKey account);

    /** The whole log of an account with those that were corrected, newest first. */
    List<Noted> log(AccountKey account);

    /**
     * A contact as it stands in the log.
     *
     * @param answers to the four questions; null where they were not asked
     * @param by who of us noted it
     * @param corrected another one has taken its place; it counts for nothing any more
     */
    record Noted(Contact contact, @Nullable Questionnaire answers, String by, boolean corrected) {}

    /** Somebody has corrected the contact before; the newer one is to be corrected instead. */
    final class AlreadyCorrected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public AlreadyCorrected(String id) {
            super("Contact " + id + " is unknown or was corrected already");
        }
    }
}
