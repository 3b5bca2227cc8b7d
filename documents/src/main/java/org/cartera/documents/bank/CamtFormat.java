package org.cartera.documents.bank;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankStatement;
import org.jspecify.annotations.Nullable;

/**
 * ISO 20022 cash management: camt.053 (statement), camt.054 (notification) and camt.052 (report of the day), versions 1 to 13.
 *
 * <p>Elements are known by their local names, which the versions share. Entries are read one at a time, batches transfer by transfer.
 */
final class CamtFormat implements BankFormat {
    /** Root of the message → its usual name. */
    private static final Map<String, String> MESSAGES = Map.of(
            "BkToCstmrStmt", "camt.053",
            "BkToCstmrDbtCdtNtfctn", "camt.054",
            "BkToCstmrAcctRpt", "camt.052");

    private final Source source;
    private String name = "camt.053";
    private int entries;

    CamtFormat(Source source) {
        this.source = source;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void tell(Telling telling) throws IOException {
        entries = 0;
        try (XmlCursor xml = new XmlCursor(source)) {
            boolean known = false;
            for (String element = xml.nextIn(0); element != null; element = xml.nextIn(0)) {
                String message = MESSAGES.get(element);
                if (message != null) {
                    known = true;
                    name = message;
                } else if (known && isStatement(element)) {
                    statement(xml, telling);
                } else if (element.equals("AppHdr") || element.equals("GrpHdr")) {
                    xml.skip();
                }
            }
            if (!known) {
                throw new BankFileRefused(Reason.UNKNOWN_FORMAT, "");
            }
        }
    }

    private static boolean isStatement(String element) {
        return element.equals("Stmt") || element.equals("Ntfctn") || element.equals("Rpt");
    }

    private void statement(XmlCursor xml, Telling telling) {
        telling.begin();
        XmlElement head = new XmlElement("Stmt", null);
        CamtCount count = new CamtCount();
        Currency currency = null;
        String account = "";
        int outer = xml.depth();
        for (String element = xml.nextIn(outer); element != null; element = xml.nextIn(outer)) {
            if (!element.equals("Ntry")) {
                head.add(xml.whole());
                continue;
            }
            String place = "entry " + ++entries;
            if (currency == null) {
                account = account(head, xml.place());
                currency = currency(head);
            }
            CamtEntry entry = new CamtEntry(account, currency, place);
            entry.read(xml, telling);
            currency = entry.currency();
            count.add(entry);
        }
        String place = xml.place();
        if (currency == null) {
            account = account(head, place);
            currency = currency(head);
        }
        if (currency == null) {
            throw new BankFileRefused(Reason.MISSING, place, "currency");
        }
        count.check(head.at("TxsSummry"), place);
        telling.end(head(head, account, currency, place), place);
    }

    private BankStatement head(XmlElement head, String account, Currency currency, String place) {
        // a report of the day tells what came since the last report; its balances are those of the whole day
        CamtBalances balances = name.equals("camt.053") ? CamtBalances.of(head, currency, place) : CamtBalances.NONE;
        return new BankStatement(
                head.text("Id"),
                account,
                currency,
                day(head.text("FrToDt", "FrDtTm"), place),
                day(head.text("FrToDt", "ToDtTm"), place),
                balances.opening(),
                balances.closing());
    }

    private static @Nullable LocalDate day(@Nullable String moment, String place) {
        return moment == null ? null : Values.isoDate(moment, place);
    }

    private static String account(XmlElement head, String place) {
        XmlElement id = head.at("Acct", "Id");
        String iban = id.text("IBAN");
        return Values.account(iban != null ? iban : id.text("Othr", "Id"), place);
    }

    /** The account's, else its balances'; null where neither says, and the first entry decides. */
    private static @Nullable Currency currency(XmlElement head) {
        String said = head.text("Acct", "Ccy");
        if (said == null) {
            said = head.at("Bal", "Amt").currency();
        }
        return said == null ? null : Values.currency(said, "");
    }
}
