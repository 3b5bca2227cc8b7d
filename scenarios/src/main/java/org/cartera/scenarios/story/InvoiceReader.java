package org.cartera.scenarios.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.receivable.Rejected;
import org.cartera.domain.receivable.Rejected.Reason;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads invoices and credit notes. A document that contradicts itself is no error of the story: the ERP's row is rejected. */
final class InvoiceReader {
    private final Cast cast;

    InvoiceReader(Cast cast) {
        this.cast = cast;
    }

    /**
     * @param usual the kind where the story names none
     * @param day the day of issue where the story names none; null: it must name one
     */
    Happening read(YamlNode node, Invoice.Kind usual, @Nullable LocalDate day) {
        YamlMap map = node.map();
        String id = map.find("id", "number", "invoice").map(YamlNode::text).orElseGet(() -> cast.number("FV"));
        CustomerId customer = cast.customer(map);
        Invoice.Kind kind = map.find("kind", "type").map(InvoiceReader::kind).orElse(usual);
        Invoice.Status status = map.find("status").map(InvoiceReader::status).orElse(Invoice.Status.OPEN);
        LocalDate issued = map.find("issued", "date", "issueDate", "invoiceDate")
                .map(Dates::date)
                .orElse(day);
        Optional<YamlNode> due = map.find("due", "dueDate");
        Optional<YamlNode> terms = map.find("terms", "netDays", "days");
        Optional<YamlNode> parts = map.find("instalments", "installments");
        Optional<YamlNode> amount = map.find("amount", "total");
        Optional<YamlNode> code = map.find("currency");
        String reference = map.findText("reference", "purchaseOrder").orElse(null);
        Optional<String> order = map.findText("order");
        Optional<LocalDate> delivered = map.find("delivered").map(Dates::date);
        map.noMore();
        if (issued == null) {
            throw node.error("needs the key 'issued'");
        }
        Currency currency = code.isPresent() ? iso(code.get()) : cast.currencyOf(customer);
        if (currency == null) {
            return rejected(id, customer, Reason.UNKNOWN_CURRENCY, code.get().text());
        }
        if (amount.isEmpty() && parts.isEmpty()) {
            throw node.error("needs the key 'amount'");
        }
        Money total = amount.map(one -> Amounts.money(one, currency)).orElse(null);
        List<Instalment> instalments = new Schedule(issued, currency, total).read(due, terms, parts);
        Money sum =
                instalments.stream().map(Instalment::amount).reduce(Money::plus).orElseThrow();
        boolean collected = kind != Invoice.Kind.CREDIT_NOTE && status != Invoice.Status.WRITTEN_OFF;
        if (total != null && !total.equals(sum)) {
            return rejected(id, customer, Reason.BAD_TERMS, instalments.toString());
        }
        for (Instalment one : instalments) {
            LocalDate day1 = one.due();
            if (collected && day1 != null && day1.isBefore(issued)) {
                return rejected(id, customer, Reason.DUE_BEFORE_ISSUE, day1.toString(), issued.toString());
            }
        }
        Invoice invoice = new Invoice(
                new InvoiceId(id),
                cast.account(customer),
                kind,
                status,
                issued,
                sum,
                instalments,
                reference,
                order.map(OrderId::new).orElse(null),
                delivered.orElse(null));
        return (world, on) -> {
            if (world.erp().invoice(invoice.id()).isPresent()) {
                throw node.error("invoice " + id + " is there already; give this one another id");
            }
            world.erp().put(invoice);
        };
    }

    private Happening rejected(String id, CustomerId customer, Reason reason, String... values) {
        Rejected row = new Rejected(FactKind.INVOICE, id, cast.account(customer), reason, List.of(values));
        return (world, on) -> world.erp().reject(row);
    }

    private static @Nullable Currency iso(YamlNode node) {
        try {
            return Currency.getInstance(node.text().strip().toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Invoice.Kind kind(YamlNode node) {
        return Words.isOneOf(node.text(), "credit", "credit memo", "nota crédito", "NC")
                ? Invoice.Kind.CREDIT_NOTE
                : Words.isOneOf(node.text(), "sales invoice", "factura", "sale")
                        ? Invoice.Kind.INVOICE
                        : Words.one(node, Invoice.Kind.class);
    }

    static Invoice.Status status(YamlNode node) {
        return Words.isOneOf(node.text(), "write off", "written off", "castigada")
                ? Invoice.Status.WRITTEN_OFF
                : Words.one(node, Invoice.Status.class);
    }

    /** Another schedule for an invoice that is there: what was agreed anew. */
    Happening reschedule(YamlNode node) {
        YamlMap map = node.map();
        YamlNode id = map.need("invoice", "id");
        Optional<YamlNode> due = map.find("due", "dueDate");
        Optional<YamlNode> terms = map.find("terms", "netDays", "days");
        Optional<YamlNode> parts = map.find("instalments", "installments", "parts");
        map.noMore();
        return (world, on) -> {
            Invoice old = cast.invoice(world, id, id.text());
            List<Instalment> instalments =
                    new Schedule(old.issued(), old.total().currency(), old.total()).read(due, terms, parts);
            Money sum = instalments.stream()
                    .map(Instalment::amount)
                    .reduce(Money::plus)
                    .orElseThrow();
            if (!sum.equals(old.total())) {
                throw node.error("the instalments sum to " + sum + ", the invoice is " + old.total());
            }
            world.erp().put(with(old, old.status(), instalments));
        };
    }

    /** The ERP's status of an invoice changes. */
    Happening status(YamlNode node, Invoice.Status status) {
        List<String> ids = node.words();
        return (world, on) -> ids.forEach(id -> {
            Invoice old = cast.invoice(world, node, id);
            world.erp().put(with(old, status, old.instalments()));
        });
    }

    private static Invoice with(Invoice old, Invoice.Status status, List<Instalment> instalments) {
        return new Invoice(
                old.id(),
                old.account(),
                old.kind(),
                status,
                old.issued(),
                old.total(),
                instalments,
                old.reference(),
                old.order(),
                old.delivered());
    }

    /** The instalments of one document. */
    private record Schedule(LocalDate issued, Currency currency, @Nullable Money total) {

        List<Instalment> read(Optional<YamlNode> due, Optional<YamlNode> terms, Optional<YamlNode> parts) {
            if (parts.isPresent()) {
                return parts(parts.get());
            }
            Money amount = java.util.Objects.requireNonNull(total);
            if (due.isPresent()) {
                return List.of(new Instalment(1, Dates.date(due.get()), DueSource.INVOICE, amount));
            }
            return terms.isPresent()
                    ? terms(terms.get(), amount)
                    : List.of(new Instalment(1, null, DueSource.POLICY, amount));
        }

        /** {@code 30} or {@code 30/60/90}, in equal parts; the last takes the cents. */
        private List<Instalment> terms(YamlNode node, Money amount) {
            List<Integer> days = new ArrayList<>();
            for (YamlNode one : node.list()) {
                for (String word : one.text()
                        .replaceAll("(?i)\\s*(net|days?|d[ií]as?)\\s*", "")
                        .split("[/,+ ]+")) {
                    try {
                        days.add(Integer.valueOf(word));
                    } catch (NumberFormatException e) {
                        throw node.error("'" + one.text() + "' are no terms; write days as in 30 or 30/60/90");
                    }
                }
            }
            List<Money> amounts =
                    amount.allocate(days.stream().map(day -> BigDecimal.ONE).toList());
            List<Instalment> result = new ArrayList<>();
            for (int i = 0; i < days.size(); i++) {
                result.add(new Instalment(i + 1, issued.plusDays(days.get(i)), DueSource.INVOICE_TERM, amounts.get(i)));
            }
            return result;
        }

        private List<Instalment> parts(YamlNode node) {
            List<Part> parts = new ArrayList<>();
            for (YamlNode one : node.list()) {
                parts.add(part(one));
            }
            parts.sort(Comparator.comparing(Part::due));
            List<Instalment> result = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                result.add(new Instalment(
                        i + 1,
                        parts.get(i).due(),
                        DueSource.INVOICE_TERM,
                        parts.get(i).amount()));
            }
            if (result.isEmpty()) {
                throw node.error("needs at least one instalment, as in '- {due: 2026-04-01, amount: 500000}'");
            }
            return result;
        }

        private Part part(YamlNode node) {
            YamlMap map = node.map();
            Optional<LocalDate> due = map.find("due", "dueDate", "date", "on").map(Dates::date);
            Optional<Integer> days = map.find("days", "terms", "netDays").map(Words::whole);
            Optional<Money> amount = map.find("amount", "total").map(one -> Amounts.money(one, currency));
            Optional<BigDecimal> share =
                    map.find("percent", "share", "percentage").map(Schedule::percent);
            map.find("number");
            map.noMore();
            Money part = amount.orElseGet(() -> {
                if (share.isEmpty() || total == null) {
                    throw node.error("an instalment needs the key 'amount', or 'percent' of the invoice's amount");
                }
                return total.times(share.get(), java.math.RoundingMode.HALF_UP);
            });
            return new Part(
                    due.or(() -> days.map(issued::plusDays))
                            .orElseThrow(() -> node.error("an instalment needs the key 'due', or 'days' after issue")),
                    part);
        }

        private static BigDecimal percent(YamlNode node) {
            String text = node.text().replace("%", "").strip();
            return Amounts.number(node, text).movePointLeft(2);
        }

        private record Part(LocalDate due, Money amount) {}
    }
}
