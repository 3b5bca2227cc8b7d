package org.cartera.documents.message;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.statement.StatementArchive;
import org.cartera.domain.statement.StatementArchive.Kept;
import org.cartera.domain.statement.StatementPress.Format;

/**
 * Writes the message that brings a kept statement: its page as it was kept, with the PDF beside it, under a subject and a
 * plain text from {@code <language>/statement-mail.vm}. Every other message is somebody else's.
 */
public final class StatementMails implements Composer {
    private final Composer others;
    private final StatementArchive archive;
    private final Function<OrganisationId, Voice> voices;
    private final Map<OrganisationId, Templates> templates = new ConcurrentHashMap<>();

    public StatementMails(Composer others, StatementArchive archive, Function<OrganisationId, Voice> voices) {
        this.others = others;
        this.archive = archive;
        this.voices = voices;
    }

    /**
     * How an organisation writes.
     *
     * @param templates its own words, with the shipped ones behind them
     * @param email where answers go; empty where there is no such address
     * @param phone empty where none is given
     */
    public record Voice(TemplateSource templates, String email, String phone) {}

    @Override
    public Message compose(
            Outgoing outgoing, Organisation organisation, Customer customer, String address, Locale language) {
        Long statement = outgoing.statement();
        return statement == null
                ? others.compose(outgoing, organisation, customer, address, language)
                : bringing(
                        archive.one(statement)
                                .orElseThrow(
                                        () -> new IllegalStateException("Statement " + statement + " is not kept")),
                        outgoing,
                        organisation,
                        customer);
    }

    private Message bringing(Kept kept, Outgoing outgoing, Organisation organisation, Customer customer) {
        String path = kept.language() + "/statement-mail.vm";
        Templates own = templates.computeIfAbsent(
                organisation.id(), id -> new Templates(voices.apply(id).templates()));
        Words words = Words.read(path, own.merge(path, values(kept, outgoing, organisation, customer)));
        String plain = words.paragraphs().stream()
                .map(paragraph -> String.join("\n", paragraph.lines()))
                .collect(Collectors.joining("\n\n"));
        return new Message(
                words.subject(),
                new String(file(kept, Format.HTML), StandardCharsets.UTF_8),
                plain + "\n",
                List.of(new Enclosure(
                        kept.number().replaceAll("[^A-Za-z0-9.-]", "_") + "." + Format.PDF.ending(),
                        Format.PDF.mediaType(),
                        file(kept, Format.PDF))));
    }

    private Map<String, Object> values(Kept kept, Outgoing outgoing, Organisation organisation, Customer customer) {
        Written written = Written.in(kept.language());
        Map<String, Object> values = new HashMap<>();
        values.put("customer", OneLine.of(customer.name()));
        values.put("organisation", OneLine.of(organisation.name()));
        values.put("number", OneLine.of(kept.number()));
        values.put("from", written.longDay(kept.period().from()));
        values.put("through", written.longDay(kept.period().through()));
        values.put("closing", written.full(kept.closing()));
        values.put("asksMoney", kept.closing().isPositive());
        values.put("replyEmail", voices.apply(organisation.id()).email());
        values.put("replyPhone", voices.apply(organisation.id()).phone());
        values.put("ourReference", outgoing.reference().text());
        return values;
    }

    private byte[] file(Kept kept, Format format) {
        return archive.file(kept.id(), format)
                .orElseThrow(() -> new IllegalStateException(
                        "The " + format + " of statement " + kept.id() + " is not what was kept"));
    }
}
