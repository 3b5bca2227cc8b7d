package org.cartera.documents.statement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cartera.documents.message.OneLine;
import org.cartera.domain.money.Money;
import org.cartera.domain.statement.Statement;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementPaper;

/**
 * A statement as OASIS UBL 2.1 {@code Statement}. The opening balance is the line that bears the brought-forward indicator;
 * in the open-item form its amount is zero, because the items come to the whole balance.
 */
final class Ubl {
    private static final String DOCUMENT = "urn:oasis:names:specification:ubl:schema:xsd:Statement-2";
    private static final String CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static final String CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    private final XMLStreamWriter out;
    private final String currency;

    private Ubl(XMLStreamWriter out, String currency) {
        this.out = out;
        this.currency = currency;
    }

    static byte[] of(StatementPaper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String currency = paper.statement().currency().getCurrencyCode();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new Ubl(out, currency).write(paper);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Statement " + paper.number() + " cannot be written as UBL", e);
        }
        return bytes.toByteArray();
    }

    private void write(StatementPaper paper) throws XMLStreamException {
        Statement statement = paper.statement();
        boolean forward = statement.form() == StatementForm.BALANCE_FORWARD;
        List<Row> rows = Row.of(statement);
        Money start = forward ? statement.opening() : Money.zero(statement.currency());
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(DOCUMENT);
        out.writeStartElement(DOCUMENT, "Statement");
        out.writeDefaultNamespace(DOCUMENT);
        out.writeNamespace("cac", CAC);
        out.writeNamespace("cbc", CBC);
        text("UBLVersionID", "2.1");
        text("ID", paper.number() + "/" + paper.version());
        text("IssueDate", statement.period().through().toString());
        text("DocumentCurrencyCode", currency);
        amount("TotalDebitAmount", total(rows, true));
        amount("TotalCreditAmount", total(rows, false));
        amount("TotalBalanceAmount", statement.closing());
        text("LineCountNumeric", Integer.toString(rows.size() + 1));
        text("StatementTypeCode", forward ? "BalanceForward" : "OpenItem");
        open("StatementPeriod");
        text("StartDate", statement.period().from().toString());
        text("EndDate", statement.period().through().toString());
        close();
        party(
                "AccountingSupplierParty",
                paper.organisation().id().value(),
                paper.organisation().name());
        party(
                "AccountingCustomerParty",
                statement.customer().id().value(),
                statement.customer().name());
        brought(start, statement.period().dayBefore());
        int number = 1;
        for (Row row : rows) {
            line(++number, row);
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private Money total(List<Row> rows, boolean debit) {
        return rows.stream()
                .map(Row::amount)
                .filter(amount -> amount.isPositive() == debit)
                .map(Money::abs)
                .reduce(Money.of(currency, "0"), Money::plus);
    }

    private void brought(Money amount, LocalDate day) throws XMLStreamException {
        open("StatementLine");
        text("ID", "1");
        text("Note", "OPENING " + day);
        text("BalanceBroughtForwardIndicator", "true");
        amount("BalanceAmount", amount);
        close();
    }

    private void line(int number, Row row) throws XMLStreamException {
        open("StatementLine");
        text("ID", Integer.toString(number));
        text("Note", row.change().isEmpty() ? row.concept() : row.concept() + " " + row.change());
        boolean debit = row.amount().isPositive();
        amount(debit ? "DebitLineAmount" : "CreditLineAmount", row.amount().abs());
        amount("BalanceAmount", row.balance());
        LocalDate due = row.due();
        if (due != null) {
            open("PaymentTerms");
            text("PaymentDueDate", due.toString());
            close();
        }
        open("DocumentReference");
        text("ID", row.document());
        text("IssueDate", row.date().toString());
        if (!row.reference().isEmpty()) {
            text("DocumentDescription", row.reference());
        }
        close();
        close();
    }

    private void party(String element, String id, String name) throws XMLStreamException {
        open(element);
        open("Party");
        open("PartyIdentification");
        text("ID", id);
        close();
        open("PartyName");
        text("Name", name);
        close();
        close();
        close();
    }

    private void amount(String name, Money money) throws XMLStreamException {
        out.writeStartElement(CBC, name);
        out.writeAttribute("currencyID", currency);
        out.writeCharacters(money.amount().toPlainString());
        out.writeEndElement();
    }

    private void text(String name, String value) throws XMLStreamException {
        out.writeStartElement(CBC, name);
        out.writeCharacters(OneLine.of(value));
        out.writeEndElement();
    }

    private void open(String name) throws XMLStreamException {
        out.writeStartElement(CAC, name);
    }

    private void close() throws XMLStreamException {
        out.writeEndElement();
    }
}
