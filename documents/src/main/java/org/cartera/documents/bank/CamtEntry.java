package org.cartera.documents.bank;

import java.math.BigDecimal;
import java.util.Currency;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.jspecify.annotations.Nullable;

/**
 * One entry ({@code Ntry}): a movement of its own, or a batch told transfer by transfer as it is read.
 *
 * <p>The entry's amount is what moved on the account. A batch's transfers must sum to it. A single transfer takes it over, for its
 * own amounts may be before charges or before conversion. A batch whose transfers carry no amounts stays one line.
 */
final class CamtEntry {
    private final String account;
    private final @Nullable Currency expected;
    private final String place;
    private final XmlElement entry = new XmlElement("Ntry", null);
    private final CamtTexts unpriced = new CamtTexts();

    private @Nullable CamtHead head;
    private @Nullable XmlElement first;
    private int transfers;
    private int priced;
    private BigDecimal sum = BigDecimal.ZERO;

    /** @param expected the account's currency; null where the statement does not say it before its entries */
    CamtEntry(String account, @Nullable Currency expected, String place) {
        this.account = account;
        this.expected = expected;
        this.place = place;
    }

    /** Reads the entry at which the cursor stands; what it tells goes on at once. */
    void read(XmlCursor xml, Telling telling) {
        int outer = xml.depth();
        for (String element = xml.nextIn(outer); element != null; element = xml.nextIn(outer)) {
            if (element.equals("NtryDtls")) {
                details(xml, telling);
            } else {
                entry.add(xml.whole());
            }
        }
        finish(head(), telling);
    }

    /** Signed: positive received. */
    BigDecimal amount() {
        return head().amount();
    }

    Currency currency() {
        return head().currency();
    }

    boolean isBooked() {
        return head().booked();
    }

    static BigDecimal sign(XmlElement element, String place) {
        String mark = Values.required(element.text("CdtDbtInd"), "CdtDbtInd", place);
        return switch (mark) {
            case "CRDT" -> BigDecimal.ONE;
            case "DBIT" -> BigDecimal.ONE.negate();
            default -> throw new BankFileRefused(Reason.UNREADABLE, place, "CdtDbtInd", Values.quote(mark));
        };
    }

    /** What stands before the details; the schema has it so. */
    private CamtHead head() {
        if (head == null) {
            head = CamtHead.of(entry, account, expected, place);
        }
        return head;
    }

    private void details(XmlCursor xml, Telling telling) {
        XmlElement batch = XmlElement.NONE;
        int before = transfers;
        BigDecimal told = BigDecimal.ZERO;
        int outer = xml.depth();
        for (String element = xml.nextIn(outer); element != null; element = xml.nextIn(outer)) {
            if (element.equals("TxDtls")) {
                told = told.add(transfer(xml.whole(), telling));
            } else if (element.equals("Btch")) {
                batch = xml.whole();
            } else {
                xml.skip();
            }
        }
        int here = transfers - before;
        String count = batch.text("NbOfTxs");
        if (count != null && here > 0 && Values.decimal(count, place).compareTo(BigDecimal.valueOf(here)) != 0) {
            throw new BankFileRefused(Reason.COUNT, place, count, String.valueOf(here));
        }
        if (here > 1 && priced > 0 && batch.has("TtlAmt")) {
            head().requireTotal(batch.at("TtlAmt"), told, place);
        }
    }

    /** Its signed amount, zero where it tells none. */
    private BigDecimal transfer(XmlElement transfer, Telling telling) {
        transfers++;
        BigDecimal amount = head().amountOf(transfer, transferPlace(transfers));
        if (transfers == 1) {
            first = transfer;
            if (amount != null) {
                priced = 1;
            }
            return amount == null ? BigDecimal.ZERO : amount;
        }
        if (first != null && priced == 1) {
            tell(first, 1, telling);
            first = null;
        }
        if ((amount == null) == (priced > 0)) {
            throw new BankFileRefused(Reason.MISSING, transferPlace(priced > 0 ? transfers : transfers - 1), "Amt");
        }
        if (amount == null) {
            unpriced.add(transfer);
            return BigDecimal.ZERO;
        }
        priced++;
        tell(transfer, transfers, telling);
        return amount;
    }

    private void tell(XmlElement transfer, int number, Telling telling) {
        String at = transferPlace(number);
        BigDecimal amount = head().amountOf(transfer, at);
        if (amount == null) {
            throw new BankFileRefused(Reason.MISSING, at, "Amt");
        }
        sum = sum.add(amount);
        line(head().line(transfer, amount, at), telling);
    }

    private void finish(CamtHead head, Telling telling) {
        if (transfers == 0) {
            line(head.line(XmlElement.NONE, head.amount(), place), telling);
        } else if (transfers == 1 && first != null) {
            if (!first.has("Chrgs")) {
                entry.all("Chrgs").forEach(first::add);
            }
            BigDecimal amount = head.amountOf(first, place);
            if (amount != null) {
                head.requireExplained(first, amount, place);
            }
            line(head.line(first, head.amount(), place), telling);
        } else if (priced == 0 && first != null) {
            line(head.line(unpriced.joined(first), head.amount(), place), telling);
        } else if (sum.compareTo(head.amount()) != 0) {
            throw new BankFileRefused(Reason.COUNT, place, head.amount().toPlainString(), sum.toPlainString());
        }
    }

    private void line(@Nullable BankLine line, Telling telling) {
        if (line != null && isBooked()) {
            telling.line(line);
        }
    }

    private String transferPlace(int number) {
        return place + ", transfer " + number;
    }
}
