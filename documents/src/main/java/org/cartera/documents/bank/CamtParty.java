package org.cartera.documents.bank;

import org.cartera.domain.bank.Payer;
import org.jspecify.annotations.Nullable;

/** The other end of a transfer: its debtor for money that came in, its creditor for money that went out. */
record CamtParty(Payer payer) {

    /** What comes back keeps the parties of the first transfer, so there they are the other way round. */
    static CamtParty of(XmlElement entry, XmlElement transfer, boolean received) {
        boolean back = CamtKind.isReturn(transfer) || CamtKind.isReversal(entry);
        CamtParty other = side(transfer, received != back);
        return back && other.payer().equals(Payer.UNTOLD) ? side(transfer, received) : other;
    }

    private static CamtParty side(XmlElement transfer, boolean debtor) {
        XmlElement parties = transfer.at("RltdPties");
        String role = debtor ? "Dbtr" : "Cdtr";
        XmlElement account = parties.at(role + "Acct", "Id");
        String name = name(parties.at(role));
        String iban = account.text("IBAN");
        return new CamtParty(new Payer(
                name != null ? name : name(parties.at("Ultmt" + role)),
                Values.accountOrNull(iban != null ? iban : account.text("Othr", "Id")),
                bank(transfer.at("RltdAgts", role + "Agt", "FinInstnId"))));
    }

    /** From version 8 on a party or an agent stands in between. */
    private static @Nullable String name(XmlElement party) {
        for (XmlElement holder : new XmlElement[] {party, party.at("Pty"), party.at("Agt", "FinInstnId")}) {
            String name = holder.text("Nm");
            if (name != null) {
                return Values.oneLine(name);
            }
        }
        return null;
    }

    private static @Nullable String bank(XmlElement agent) {
        for (String[] path : new String[][] {{"BICFI"}, {"BIC"}, {"ClrSysMmbId", "MmbId"}, {"Othr", "Id"}}) {
            String code = agent.text(path);
            if (code != null) {
                return code;
            }
        }
        return null;
    }
}
