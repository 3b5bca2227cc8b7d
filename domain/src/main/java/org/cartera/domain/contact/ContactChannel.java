package org.cartera.domain.contact;

/** The way in which a person or a message of ours reaches a debtor, or he reaches us. */
public enum ContactChannel {
    EMAIL,
    LETTER,
    CALL,
    /** A short text message. */
    TEXT,
    WHATSAPP,
    VISIT;

    /** It arrives without anybody answering. */
    boolean isWritten() {
        return !isSpoken();
    }

    /** Two people talk, and may fall out. */
    boolean isSpoken() {
        return this == CALL || this == VISIT;
    }

    /** A letter waits in a letter-box for the debtor's own hour; everything else arrives at the moment it is made. */
    boolean knowsHours() {
        return this != LETTER;
    }
}
