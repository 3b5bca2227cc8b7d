package org.cartera.documents.message;

/**
 * How the customer answers.
 *
 * @param email where replies go; empty where there is no such address
 * @param phone empty where none is given
 * @param deadlineDays calendar days from the business date that a final notice grants (S1-26); at least 1
 */
public record Signature(String email, String phone, int deadlineDays) {

    public Signature {
        if (deadlineDays < 1) {
            throw new IllegalArgumentException("A final notice grants at least one day, not " + deadlineDays);
        }
    }
}
