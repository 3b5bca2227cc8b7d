package org.cartera.documents.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cartera.domain.money.Money;
import org.dhatim.fastexcel.Worksheet;

/** Writes movements of one account as a file of each format, for tests. */
final class Written {
    /** @param number the bank's; name, text and numbers hold only letters, digits and single blanks */
    record Movement(LocalDate booked, LocalDate valued, BigDecimal amount, String number, String name, String text) {
        BigDecimal unsigned() {
            return amount.abs();
        }

        boolean isCredit() {
            return amount.signum() > 0;
        }
    }

    static final String ACCOUNT = "DE89370400440532013000";
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");

    private Written() {}

    static BigDecimal sum(List<Movement> movements) {
        return movements.stream().map(Movement::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    static String camt(List<Movement> movements) {
        StringBuilder xml = new StringBuilder("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
                + "<BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>" + ACCOUNT + "</IBAN></Id><Ccy>EUR</Ccy></Acct>");
        xml.append(balance("OPBD", BigDecimal.ZERO)).append(balance("CLBD", sum(movements)));
        xml.append("<TxsSummry><TtlNtries><NbOfNtries>" + movements.size() + "</NbOfNtries></TtlNtries></TxsSummry>");
        for (Movement one : movements) {
            String role = one.isCredit() ? "Dbtr" : "Cdtr";
            xml.append("<Ntry>" + amount(one.amount()) + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + one.booked()
                    + "</Dt></BookgDt><ValDt><Dt>" + one.valued() + "</Dt></ValDt><AcctSvcrRef>" + one.number()
                    + "</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><" + role + "><Pty><Nm>" + one.name()
                    + "</Nm></Pty></"
                    + role + "></RltdPties><RmtInf><Ustrd>" + one.text()
                    + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n");
        }
        return xml.append("</Stmt></BkToCstmrStmt></Document>").toString();
    }

    private static String balance(String code, BigDecimal amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp>" + amount(amount) + "</Bal>";
    }

    private static String amount(BigDecimal amount) {
        return "<Amt Ccy=\"EUR\">" + amount.abs() + "</Amt><CdtDbtInd>" + (amount.signum() < 0 ? "DBIT" : "CRDT")
                + "</CdtDbtInd>";
    }

    static String mt940(List<Movement> movements) {
        StringBuilder text = new StringBuilder(":20:T\n:25:" + ACCOUNT + "\n:28C:1\n:60F:C260101EUR0,\n");
        for (Movement one : movements) {
            text.append(":61:" + SHORT.format(one.valued())
                    + SHORT.format(one.booked()).substring(2) + (one.isCredit() ? "C" : "D") + comma(one.amount())
                    + "NTRFNONREF//" + one.number() + "\n:86:166?00X");
            String svwz = "SVWZ+" + one.text();
            for (int i = 0; i * 27 < svwz.length(); i++) {
                text.append("?2" + i + svwz.substring(i * 27, Math.min(svwz.length(), i * 27 + 27)));
            }
            text.append("?32" + one.name() + "\n");
        }
        BigDecimal sum = sum(movements);
        return text.append(":62F:" + (sum.signum() < 0 ? "D" : "C") + "261231EUR" + comma(sum) + "\n-\n")
                .toString();
    }

    private static String comma(BigDecimal amount) {
        return amount.abs().toPlainString().replace('.', ',');
    }

    static String bai2(List<Movement> movements) {
        StringBuilder text = new StringBuilder();
        BigDecimal total = sum(movements).movePointRight(2);
        int records = 2;
        for (Movement one : movements) {
            text.append("16," + (one.isCredit() ? "195" : "495") + ","
                    + one.unsigned().unscaledValue() + ",V,"
                    + SHORT.format(one.valued()) + ",," + one.number() + ",,ORIG CO NAME:" + one.name()
                    + " ORIG ID:1/\n88,"
                    + one.text() + "/\n");
            total = total.add(one.unsigned().movePointRight(2));
            records += 2;
        }
        String booked = SHORT.format(movements.get(0).booked());
        String end = total.toBigInteger() + ",";
        return "01,A,B," + booked + ",0000,1,,,2/\n02,B,A,1," + booked + ",,EUR,2/\n03," + ACCOUNT + ",,010,0,,,015,"
                + sum(movements).unscaledValue() + ",,/\n" + text + "49," + end + records + "/\n98," + end + "1,"
                + (records + 2) + "/\n99," + end + "1," + (records + 4) + "/\n";
    }

    static String csv(List<Movement> movements) {
        StringBuilder text = new StringBuilder(
                "account;booked;valued;amount;currency;payer;payer account;reference;number;text;balance\n");
        BigDecimal balance = new BigDecimal("0.00");
        for (Movement one : movements) {
            balance = balance.add(one.amount());
            text.append(ACCOUNT + ";" + one.booked() + ";" + one.valued() + ";" + one.amount() + ";EUR;\"" + one.name()
                    + "\";;;" + one.number() + ";" + one.text() + ";" + balance + "\n");
        }
        return text.toString();
    }

    static byte[] xlsx(List<Movement> movements) {
        return XlsxTest.sheet(sheet -> {
            String[] heading = {
                "account",
                "booked",
                "valued",
                "amount",
                "currency",
                "payer",
                "payer account",
                "reference",
                "number",
                "text"
            };
            for (int i = 0; i < heading.length; i++) {
                sheet.value(0, i, heading[i]);
            }
            for (int i = 0; i < movements.size(); i++) {
                row(sheet, i + 1, movements.get(i));
            }
        });
    }

    private static void row(Worksheet sheet, int row, Movement one) {
        sheet.value(row, 0, ACCOUNT);
        sheet.value(row, 1, one.booked());
        sheet.value(row, 2, one.valued());
        sheet.value(row, 3, one.amount().doubleValue());
        sheet.value(row, 4, "EUR");
        sheet.value(row, 5, one.name());
        sheet.value(row, 8, one.number());
        sheet.value(row, 9, one.text());
    }

    static Money money(Movement one) {
        return Money.of("EUR", one.amount().toPlainString());
    }
}
