package org.cartera.documents.statement;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.cartera.documents.letter.PdfPages;
import org.cartera.documents.message.Signature;
import org.cartera.documents.message.TemplateSource;
import org.cartera.documents.message.Templates;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.statement.StatementPaper;
import org.cartera.domain.statement.StatementPress;

/** Sets statements with Velocity: {@code layout/statement.html.vm} holds the page, {@code <language>/statement.vm} its words. */
public final class VelocityStatements implements StatementPress {
    private final Page page;
    private final PdfPages pages;
    private final Function<OrganisationId, PayTo> payTo;

    /**
     * With where each organisation wants to be paid.
     *
     * @param signature how the customer answers
     */
    public VelocityStatements(
            TemplateSource source, Signature signature, PdfPages pages, Function<OrganisationId, PayTo> payTo) {
        this.page = new Page(new Templates(source), signature);
        this.pages = pages;
        this.payTo = payTo;
    }

    @Override
    public byte[] set(StatementPaper paper, Format format) {
        PayTo to = payTo.apply(paper.organisation().id());
        return switch (format) {
            case HTML -> page.html(paper, to, false).getBytes(StandardCharsets.UTF_8);
            case PDF ->
                pages.accessible(
                        page.html(paper, to, true), paper.statement().period().through());
            case XLSX -> Tables.xlsx(paper);
            case CSV -> Tables.csv(paper);
            case UBL -> Ubl.of(paper);
        };
    }
}
