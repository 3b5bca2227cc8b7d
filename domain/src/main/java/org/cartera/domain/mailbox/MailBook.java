package org.cartera.domain.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Reference;
import org.jspecify.annotations.Nullable;

/** Mails that came in, each once, and the messages of ours that they are about. */
public interface MailBook {

    /** The highest number taken of a mailbox; 0 where none was, or its numbers are given anew. */
    long position(String mailbox, long validity);

    /**
     * Keeps a mail, and that its mailbox was read as far as it, in the caller's transaction.
     *
     * @return false where it was taken before, by its place or by its Message-ID
     */
    boolean keep(Taken mail);

    /** The message of ours that left under one of these Message-IDs. */
    Optional<OurMessage> sentAs(List<String> messageIds);

    /** A message of ours by our reference, if it left by mail. */
    Optional<OurMessage> referred(String reference);

    /** Whether a customer's facts name an e-mail address, whatever its purpose. */
    boolean isAddressOf(AccountKey account, String address);

    /**
     * A message that was handed over has come back: it counts as not delivered, and a person decides about it.
     *
     * @return false where it was not in the state of a delivered one
     */
    boolean cameBack(long intent, String reason, Instant at);

    /** The newest first. */
    List<Listed> list(OrganisationId organisation, boolean open, int limit);

    /** How many wait for a person. */
    long open(OrganisationId organisation);

    /** A person has seen to it; false where somebody had before. */
    boolean settle(OrganisationId organisation, long mail, String by, Instant at);

    /** What a mail is. */
    enum Kind {
        /** A customer answers. */
        REPLY,
        /** The message will never arrive. */
        BOUNCED,
        /** It has not arrived yet, or not this time. */
        DELAYED,
        /** A mail server vouches for its arrival, as far as that goes. */
        DELIVERED,
        /** A machine answers: an absence note. */
        AUTOMATIC,
        /** It is tied to no message of ours. */
        UNMATCHED,
        /** It could not be read. */
        REFUSED;

        /** Waits for a person until somebody has seen to it. */
        public boolean isWork() {
            return this == REPLY || this == UNMATCHED || this == REFUSED;
        }
    }

    /**
     * What was made of a mail.
     *
     * @param organisation of the customer; of a mail that is tied to nothing, the one that runs name by default
     * @param about null where it is tied to none of our messages
     * @param reason why it is not tied or not read, or what the mail server says; may be empty
     */
    record Taken(
            OrganisationId organisation, ReceivedMail mail, Kind kind, @Nullable OurMessage about, String reason) {}

    /**
     * One of our messages.
     *
     * @param address where it went
     */
    record OurMessage(long intent, AccountKey account, Reference reference, String address) {}

    /**
     * A mail in the list.
     *
     * @param customer empty where it is tied to none
     * @param settledBy empty while nobody has seen to it
     */
    record Listed(
            long id,
            Instant at,
            String from,
            String subject,
            Kind kind,
            String reason,
            String customer,
            String customerName,
            String reference,
            String text,
            String settledBy) {}
}
