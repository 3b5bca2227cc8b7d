package org.cartera.documents.message;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Concession;
import org.cartera.domain.negotiation.ConcessionRequest;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.DisputeReminder;
import org.cartera.domain.portfolio.SendNotices;
import org.cartera.domain.portfolio.StaffNotices.Told;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.staff.User;

/**
 * Writes notices for our people with Velocity, in each one's language: {@code <language>/notice-<kind>.vm}, of concessions
 * {@code <language>/notice-concession-<kind>.vm}, of disputes {@code <language>/notice-dispute-<kind>.vm}, holds the words.
 * What people typed (reasons, notes, names) is put on one line each, so that nobody's text changes the mail's form.
 */
public final class VelocityNotices implements SendNotices.Writer {
    private final Templates templates;
    private final String link;

    /** @param link the page where requests are decided; empty where nobody has said how people reach us */
    public VelocityNotices(TemplateSource source, String link) {
        this.templates = new Templates(source);
        this.link = link;
    }

    @Override
    public Composer.Message write(Told told, User to) {
        String tongue = Written.languageOf(Locale.forLanguageTag(to.language()));
        String topic =
                switch (told.notice().topic()) {
                    case RELEASE -> "";
                    case CONCESSION -> "concession-";
                    case DISPUTE -> "dispute-";
                };
        String path = tongue + "/notice-" + topic + told.notice().kind().name().toLowerCase(Locale.ROOT) + ".vm";
        Words words = Words.read(path, templates.merge(path, values(told, Written.in(tongue), tongue.equals("es"))));
        String plain = words.paragraphs().stream()
                .map(paragraph -> String.join("\n", paragraph.lines()))
                .collect(Collectors.joining("\n\n"));
        return new Composer.Message(words.subject(), html(tongue, words.paragraphs()), plain + "\n");
    }

    private Map<String, Object> values(Told told, Written written, boolean spanish) {
        Map<String, Object> values = new HashMap<>();
        if (told.request() instanceof ReleaseRequest release) {
            released(release, written, spanish, values);
        } else if (told.request() instanceof ConcessionRequest concession) {
            conceded(concession.terms(), written, spanish, values);
        } else if (told.request() instanceof DisputeReminder reminder) {
            reminded(reminder, written, spanish, values);
        }
        values.put("customer", OneLine.of(told.customerName()));
        values.put("by", OneLine.of(told.request().by()));
        values.put("reason", OneLine.of(told.request().reason()));
        values.put("decider", OneLine.of(told.request().decidedBy()));
        values.put("note", OneLine.of(told.request().note()));
        values.put("link", link);
        return values;
    }

    private static void released(ReleaseRequest request, Written written, boolean spanish, Map<String, Object> values) {
        OrderId order = request.order();
        Money upTo = request.upTo();
        String what = order != null
                ? (spanish ? "pedido " : "order ") + order
                : request.cartKey() != null
                        ? (spanish ? "un pedido nuevo" : "a new order")
                        : (spanish ? "todos sus pedidos" : "all its orders");
        String each = request.isForAccount() ? (spanish ? "cada uno " : "each ") : "";
        values.put("what", OneLine.of(what));
        values.put(
                "amount",
                upTo == null
                        ? (spanish ? "por cualquier valor" : "of any amount")
                        : each + (spanish ? "hasta " : "up to ") + written.full(upTo));
        values.put("until", written.longDay(request.validUntil()));
    }

    private static void conceded(Concession terms, Written written, boolean spanish, Map<String, Object> values) {
        int parts = terms.parts().size();
        String plan = spanish
                ? "acuerdo de pago en " + parts + (parts == 1 ? " cuota" : " cuotas")
                : "payment plan of " + parts + (parts == 1 ? " part" : " parts");
        String promise = spanish ? "promesa de pago" : "promise to pay";
        values.put("what", terms.kind() == Concession.Kind.PLAN ? plan : promise);
        values.put("amount", written.full(terms.paid()));
        values.put("until", written.longDay(terms.lastDay()));
        values.put("discount", terms.discount().isPositive() ? written.full(terms.discount()) : "");
    }

    private static void reminded(
            DisputeReminder reminder, Written written, boolean spanish, Map<String, Object> values) {
        Dispute dispute = reminder.dispute();
        boolean alone = dispute.item().number() == 1;
        values.put(
                "what",
                OneLine.of(
                        alone
                                ? dispute.item().invoice().value()
                                : dispute.item().toString()));
        values.put("amount", written.full(dispute.disputed()));
        values.put("until", written.longDay(reminder.deadline()));
        values.put("department", OneLine.of(department(dispute.department(), spanish)));
        values.put("owner", OneLine.of(reminder.owner()));
    }

    private static String department(String code, boolean spanish) {
        return switch (code) {
            case "LOGISTICS" -> spanish ? "Despachos" : "Logistics";
            case "SALES" -> spanish ? "Ventas" : "Sales";
            case "BILLING" -> spanish ? "Facturación" : "Billing";
            case "QUALITY" -> spanish ? "Calidad" : "Quality";
            case "COLLECTIONS" -> spanish ? "Cobranza" : "Collections";
            case "OTHER" -> spanish ? "otra área" : "another department";
            default -> code;
        };
    }

    private static String html(String language, List<Words.Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> paragraph.lines().stream().map(Html::escape).collect(Collectors.joining("<br/>")))
                .collect(Collectors.joining(
                        "</p>\n<p>",
                        "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"UTF-8\"/></head>"
                                + "<body style=\"font-family: Arial, sans-serif\">\n<p>",
                        "</p>\n</body></html>\n"));
    }
}
