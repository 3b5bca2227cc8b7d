package org.cartera.bench;

import java.time.LocalDate;

/**
 * What is measured, by system properties.
 *
 * @param customers {@code bench.customers}
 * @param invoices {@code bench.invoices}
 * @param rounds {@code bench.rounds}: how often the run and the plain SQL take turns
 * @param heap {@code bench.heap}: the server's largest heap in MiB
 * @param asOf {@code bench.asOf}: the business date
 * @param only {@code bench.only}: {@code gate} is one night, and then the gate alone; {@code desk} one night, and
 *     then worklist and dossier; {@code bank} is the matching of bank lines alone; {@code statements} are statements of
 *     account alone; empty is all but the bank
 */
record Sizes(int customers, int invoices, int rounds, int heap, LocalDate asOf, String only) {

    static Sizes ofProperties() {
        return new Sizes(
                Integer.getInteger("bench.customers", 100_000),
                Integer.getInteger("bench.invoices", 1_000_000),
                Integer.getInteger("bench.rounds", 5),
                Integer.getInteger("bench.heap", 512),
                LocalDate.parse(System.getProperty("bench.asOf", "2026-11-20")),
                System.getProperty("bench.only", ""));
    }

    boolean onlyGate() {
        return only.equals("gate");
    }

    boolean onlyDesk() {
        return only.equals("desk");
    }

    boolean onlyBank() {
        return only.equals("bank");
    }

    boolean onlyStatements() {
        return only.equals("statements");
    }
}
