package org.cartera.documents.statement;

/**
 * One range of days past due.
 *
 * @param name {@code 0}, {@code 1-30}, …, {@code 91+}
 */
public record BucketText(String name, String amount) {}
