package org.cartera.documents.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** What the payer wrote: free text, creditor references, and documents with the amounts paid and kept back. */
final class CamtRemittance {
    private CamtRemittance() {}

    static Remittance of(XmlElement transfer, XmlElement entry, String place) {
        List<String> texts = new ArrayList<>();
        List<String> references = new ArrayList<>();
        List<Remittance.Document> documents = new ArrayList<>();
        for (XmlElement remittance : transfer.all("RmtInf")) {
            remittance.all("Ustrd").forEach(text -> texts.add(text.text()));
            for (XmlElement structured : remittance.all("Strd")) {
                String reference = structured.text("CdtrRefInf", "Ref");
                if (reference != null) {
                    references.add(reference);
                }
                documents.addAll(documents(structured, place));
                structured.all("AddtlRmtInf").forEach(text -> texts.add(text.text()));
            }
        }
        if (texts.isEmpty() && references.isEmpty() && documents.isEmpty()) {
            texts.addAll(inOtherWords(transfer, entry));
        }
        return new Remittance(references, documents, Values.oneLine(String.join(" ", texts)));
    }

    /** Banks that have no remittance write it into their own information about the transfer or the entry. */
    private static List<String> inOtherWords(XmlElement transfer, XmlElement entry) {
        return Stream.of(transfer.text("AddtlTxInf"), entry.text("AddtlNtryInf"))
                .filter(Objects::nonNull)
                .limit(1)
                .toList();
    }

    /** The amounts belong to the documents together; only a single document can have them. */
    private static List<Remittance.Document> documents(XmlElement structured, String place) {
        List<XmlElement> named = structured.all("RfrdDocInf");
        XmlElement amounts = structured.at("RfrdDocAmt");
        boolean single = named.size() == 1;
        List<Remittance.Document> documents = new ArrayList<>();
        for (XmlElement document : named) {
            String number = document.text("Nb");
            if (number != null) {
                documents.add(new Remittance.Document(
                        number,
                        single ? money(amounts.at("RmtdAmt"), place) : null,
                        single ? deducted(amounts, place) : null,
                        single ? reason(amounts) : null));
            }
        }
        return documents;
    }

    /** Discounts and adjustments together; those in another currency than the first are left out. */
    private static @Nullable Money deducted(XmlElement amounts, String place) {
        Money sum = null;
        for (XmlElement part : Stream.concat(
                        amounts.all("DscntApldAmt").stream(), amounts.all("AdjstmntAmtAndRsn").stream())
                .toList()) {
            Money one = money(part.has("Amt") ? part.at("Amt") : part, place);
            if (one != null && (sum == null || sum.currency().equals(one.currency()))) {
                sum = sum == null ? one : sum.plus(one);
            }
        }
        return sum;
    }

    private static @Nullable String reason(XmlElement amounts) {
        XmlElement adjustment = amounts.at("AdjstmntAmtAndRsn");
        String code = adjustment.text("Rsn");
        String told = code != null ? code : adjustment.text("AddtlInf");
        return told == null && amounts.has("DscntApldAmt") ? "discount" : told;
    }

    private static @Nullable Money money(XmlElement amount, String place) {
        if (Values.textOrNull(amount.text()) == null) {
            return null;
        }
        BigDecimal value = Values.decimal(amount.text(), place).abs();
        return Values.money(Values.currency(amount.currency(), place), value, place);
    }
}
