package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;

/**
 * Communications that a person must decide about: perhaps arrived ({@link IntentState#UNCERTAIN}), or not and given up
 * ({@link IntentState#DEAD}). Until somebody does, no harsher stage follows about the same instalments.
 */
public interface Undelivered {

    /** How many wait for a person. */
    long count(OrganisationId organisation);

    /** What became of an intent so far; empty where there is none. */
    Optional<Evidence> evidence(long intent);

    /**
     * It is sent once more as soon as its reason still stands and the window is open.
     *
     * @param on the date of the decision, in the organisation's zone
     */
    void sendAgain(long intent, LocalDate on, String note, String by, Instant now);

    /** A person vouches that it has arrived or was told otherwise; it counts as delivered. */
    void markAsSent(long intent, LocalDate on, String note, String by, Instant now);

    /**
     * Notes the day of which there is proof that the customer had a delivered message in hand: a signed receipt, the carrier's
     * word, his own answer. A deadline that the message gives counts from then on (S1-26).
     *
     * @param note what proves it
     * @throws NoLonger where the message was not delivered
     */
    void prove(long intent, LocalDate on, String note, String by, Instant now);

    /**
     * What is known about an intent.
     *
     * @param history every change of its state, the oldest first
     */
    record Evidence(long intent, OrganisationId organisation, IntentState state, String detail, List<Event> history) {

        public Evidence {
            history = List.copyOf(history);
        }
    }

    /**
     * One change.
     *
     * @param state what it became; {@code SEND_AGAIN} and {@code MARKED_SENT}: a person decided so; {@code TOO_LATE}: a
     *     server told what had happened after a person had decided; {@code PROVEN}: a person has proof of its delivery
     * @param by the node, or the person
     * @param detail the mail server's answer, the reason, or the person's note
     */
    record Event(Instant at, String state, String by, String detail) {}

    /** It no longer waits for a person: somebody else has decided, or its sender has told what happened. */
    final class NoLonger extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NoLonger(long intent, IntentState state) {
            super("Communication " + intent + " is now " + state + " and waits for nobody");
        }
    }
}
