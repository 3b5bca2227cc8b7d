package org.cartera.domain.bank;

import java.util.List;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the payer wrote about what he pays.
 *
 * @param references creditor references, in order; an ISO 11649 one begins with {@code RF} (camt: {@code Strd/CdtrRefInf/Ref})
 * @param documents documents that the payer names with amounts (camt: {@code Strd/RfrdDocInf}, {@code RfrdDocAmt})
 * @param text free text, lines joined by a blank; empty where there is none (camt: {@code Ustrd}, MT940: {@code :86:})
 */
public record Remittance(List<String> references, List<Document> documents, String text) {
    public static final Remittance NONE = new Remittance(List.of(), List.of(), "");

    public Remittance {
        references = List.copyOf(references);
        documents = List.copyOf(documents);
    }

    public static Remittance text(String text) {
        return new Remittance(List.of(), List.of(), text);
    }

    /**
     * One document that the payer names.
     *
     * @param number as he writes it
     * @param paid what he pays of it; null where he does not say
     * @param deducted what he keeps back; null where he does not say
     * @param reason why, in the bank's code or his words; null where he does not say
     */
    public record Document(String number, @Nullable Money paid, @Nullable Money deducted, @Nullable String reason) {}
}
