package org.cartera.documents.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.documents.message.Look;
import org.cartera.documents.message.OneLine;
import org.cartera.documents.message.Templates;
import org.cartera.documents.message.Written;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.money.Money;
import org.cartera.domain.statement.Statement;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementPaper;

/** Writes a statement as HTML: for the screen and e-mail in one piece, for paper in pages with carried totals. */
final class Page {
    private static final String LAYOUT = "layout/statement.html.vm";

    /** More would push the lines of the first page onto the next. */
    private static final int ADDRESS_LINES = 6;

    private final Templates templates;
    private final Look look;
    private final PayTo to;

    Page(Stationery stationery) {
        this.templates = new Templates(stationery.templates());
        this.look = stationery.look();
        this.to = stationery.payTo();
    }

    /** In one piece, encoded in UTF-8. */
    byte[] screen(StatementPaper paper) {
        return templates.mergeHtmlUtf8(LAYOUT, values(paper, false));
    }

    /** In pages, to be set as PDF. */
    String paged(StatementPaper paper) {
        return templates.mergeHtml(LAYOUT, values(paper, true));
    }

    /** All that the templates may refer to. */
    Map<String, Object> values(StatementPaper paper, boolean paged) {
        String language = Written.languageOf(paper.language());
        Written written = Written.in(language);
        Statement statement = paper.statement();
        boolean openItem = statement.form() == StatementForm.OPEN_ITEM;
        Money start = openItem ? Money.zero(statement.currency()) : statement.opening();
        String taxId = statement.customer().taxId();
        Map<String, Object> values = new HashMap<>();
        values.put("language", language);
        values.put("paged", paged);
        values.put("openItem", openItem);
        values.put("basis", statement.basis().name());
        values.put("number", OneLine.of(paper.number()));
        values.put("version", paper.version());
        values.put("organisation", OneLine.of(paper.organisation().name()));
        values.put("customer", OneLine.of(statement.customer().name()));
        values.put("customerId", OneLine.of(statement.account().customer().value()));
        values.put("taxId", taxId == null ? "" : OneLine.of(taxId));
        values.put(
                "address",
                paper.address().stream().limit(ADDRESS_LINES).map(OneLine::of).toList());
        values.put("from", written.longDay(statement.period().from()));
        values.put("through", written.longDay(statement.period().through()));
        values.put("currency", statement.currency().getCurrencyCode());
        values.put("opening", written.bare(statement.opening()));
        values.put("moved", written.bare(statement.closing().minus(statement.opening())));
        values.put("closing", written.bare(statement.closing()));
        values.put("closingFull", written.full(statement.closing()));
        values.put("overdue", written.bare(statement.overdue()));
        values.put("unapplied", written.bare(statement.unappliedCash()));
        values.put("incomplete", statement.incomplete());
        values.put("noteKind", paper.note().kind().name());
        values.put("noteAmount", written.full(paper.note().amount()));
        values.put(
                "noteBy",
                paper.note().by() == null ? "" : written.longDay(paper.note().by()));
        values.put("sheets", Sheet.of(Row.of(statement), start, written, paged));
        values.put("aging", buckets(statement.aging(), written));
        values.put("pay", HowToPay.of(paper, to));
        values.put("asksMoney", statement.closing().isPositive());
        values.putAll(look.values(language));
        return values;
    }

    private static List<BucketText> buckets(Aging aging, Written written) {
        List<String> names = aging.buckets().names();
        List<BucketText> texts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            texts.add(new BucketText(names.get(i), written.bare(aging.amounts().get(i))));
        }
        return texts;
    }
}
