package org.cartera.documents.bank;

import java.util.Set;
import java.util.regex.Pattern;
import org.cartera.domain.bank.BankLine.Kind;
import org.jspecify.annotations.Nullable;

/** What kind of movement an entry is: by its return reason, its reversal mark, and the bank transaction code. */
final class CamtKind {
    /** ISO 20022 external bank transaction sub-families of fees, interest and tax. */
    private static final Set<String> CHARGES =
            Set.of("CHRG", "FEES", "COMM", "COMI", "COME", "COMT", "INTR", "TAXE", "LBCA");

    /** Sub-families of what came back unpaid. */
    private static final Set<String> RETURNS = Set.of("RRTN", "UPDD", "UPCQ", "UPCT", "UPFC");

    /** Proprietary codes in the way of SWIFT: NCHG, NINT, NCOM, alone or before others. */
    private static final Pattern OWN_CHARGES = Pattern.compile("N(CHG|INT|COM)\\b.*");

    private CamtKind() {}

    static Kind of(XmlElement entry, XmlElement transfer) {
        String family = code(transfer, entry, "Domn", "Fmly", "SubFmlyCd");
        if (isReturn(transfer) || family != null && RETURNS.contains(family)) {
            return Kind.RETURN;
        }
        if (isReversal(entry)) {
            return Kind.REVERSAL;
        }
        String own = code(transfer, entry, "Prtry", "Cd");
        boolean charge = family != null && CHARGES.contains(family)
                || own != null && OWN_CHARGES.matcher(own).matches();
        return charge ? Kind.CHARGE : Kind.TRANSFER;
    }

    /** Why it came back: the code of ISO 20022, else the bank's own. */
    static @Nullable String reason(XmlElement transfer) {
        String code = transfer.text("RtrInf", "Rsn", "Cd");
        return code != null ? code : transfer.text("RtrInf", "Rsn", "Prtry");
    }

    static boolean isReturn(XmlElement transfer) {
        return transfer.has("RtrInf");
    }

    static boolean isReversal(XmlElement entry) {
        String mark = entry.text("RvslInd");
        return "true".equals(mark) || "1".equals(mark);
    }

    private static @Nullable String code(XmlElement transfer, XmlElement entry, String... path) {
        String code = transfer.at("BkTxCd").text(path);
        return code != null ? code : entry.at("BkTxCd").text(path);
    }
}
