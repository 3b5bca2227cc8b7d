package org.cartera.documents.bank;

import java.util.ArrayList;
import java.util.List;

/** What transfers without amounts say, gathered for the one line that their batch becomes; of a very long batch, its beginning. */
final class CamtTexts {
    private static final int MOST = 200;
    private final List<XmlElement> remittances = new ArrayList<>();

    void add(XmlElement transfer) {
        for (XmlElement remittance : transfer.all("RmtInf")) {
            if (remittances.size() < MOST) {
                remittances.add(remittance);
            }
        }
    }

    /** A transfer that says what the first one and those added say, and names no single payer. */
    XmlElement joined(XmlElement first) {
        XmlElement all = new XmlElement("TxDtls", null);
        first.all("RmtInf").forEach(all::add);
        remittances.forEach(all::add);
        return all;
    }
}
