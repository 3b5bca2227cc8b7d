package org.cartera.documents.message;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cartera.domain.call.CallScripts;
import org.cartera.domain.call.CallSheet;
import org.cartera.domain.contact.Explanation;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;

/**
 * Writes what to say in a call with Velocity: {@code <language>/call-service.vm}, {@code call-overdue.vm}, {@code
 * call-voicemail.vm}, and {@code call-objection.vm} and {@code call-situation.vm} for what stands in the way. A voicemail is
 * given no figure at all, so that no template can reveal one.
 */
public final class VelocityScripts implements CallScripts {
    private final Templates templates;
    private final String phone;

    /** @param phone where our people are called back; empty where nobody has said */
    public VelocityScripts(TemplateSource source, String phone) {
        this.templates = new Templates(source);
        this.phone = phone;
    }

    @Override
    public Script call(CallSheet sheet, boolean service, Locale language) {
        String tongue = Written.languageOf(language);
        Map<String, Object> values = names(sheet);
        values.putAll(figures(sheet, Written.in(tongue), tongue.equals("es") ? " y " : " and "));
        return script(tongue, service ? "call-service" : "call-overdue", values);
    }

    @Override
    public Script voicemail(CallSheet sheet, Locale language) {
        return script(Written.languageOf(language), "call-voicemail", names(sheet));
    }

    @Override
    public Script playbook(CallSheet sheet, Explanation.Kind kind, Locale language) {
        Map<String, Object> values = names(sheet);
        values.put("kind", kind.name());
        return script(
                Written.languageOf(language), "call-" + kind.branch().name().toLowerCase(Locale.ROOT), values);
    }

    private Script script(String tongue, String name, Map<String, Object> values) {
        String path = tongue + "/" + name + ".vm";
        Words words = Words.read(path, templates.merge(path, values));
        return new Script(
                words.subject(),
                words.paragraphs().stream().map(Words.Paragraph::lines).toList());
    }

    private Map<String, Object> names(CallSheet sheet) {
        Map<String, Object> values = new HashMap<>();
        values.put("customer", OneLine.of(sheet.customer()));
        values.put("organisation", OneLine.of(sheet.organisation()));
        values.put("caller", OneLine.of(sheet.caller()));
        values.put("phone", phone);
        return values;
    }

    private static Map<String, Object> figures(CallSheet sheet, Written written, String and) {
        OpenItem oldest = sheet.oldest();
        OpenItem next = sheet.next();
        Map<String, Object> values = new HashMap<>();
        values.put("hasOverdue", oldest != null);
        values.put(
                "overdue", sheet.overdue().amounts().stream().map(written::full).collect(Collectors.joining(and)));
        values.put("oldestItem", name(oldest));
        values.put("oldestDue", oldest == null ? "" : written.longDay(oldest.effectiveDue()));
        values.put("days", oldest == null ? 0 : oldest.daysPastDue());
        values.put("hasNext", next != null);
        values.put("nextItem", name(next));
        values.put("nextAmount", next == null ? "" : written.full(next.open()));
        values.put("nextDue", next == null ? "" : written.longDay(next.effectiveDue()));
        values.put("held", sheet.held());
        values.put("orders", sheet.orders());
        values.put("reasonAsked", sheet.reasonAsked());
        values.put(
                "discounts",
                sheet.discounts().stream().map(one -> discount(one, written)).toList());
        return values;
    }

    private static Map<String, String> discount(CallSheet.Discount discount, Written written) {
        return Map.of(
                "item", name(discount.item()),
                "until", written.longDay(discount.until()),
                "share", written.percent(discount.share()));
    }

    /** As people name it: the invoice alone where it is the first instalment. */
    private static String name(@Nullable OpenItem item) {
        if (item == null) {
            return "";
        }
        InstalmentId id = item.id();
        return OneLine.of(id.number() == 1 ? id.invoice().value() : id.toString());
    }
}
