package org.cartera.documents.statement;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.cartera.documents.letter.PdfPages;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.statement.StatementPaper;
import org.cartera.domain.statement.StatementPress;

/**
 * Sets statements with Velocity, on each organisation's own stationery: {@code layout/statement.html.vm} holds the page,
 * {@code <language>/statement.vm} its words.
 */
public final class VelocityStatements implements StatementPress {
    private final Function<OrganisationId, Stationery> stationery;
    private final PdfPages pages;
    private final Map<OrganisationId, Page> byOrganisation = new ConcurrentHashMap<>();

    public VelocityStatements(Function<OrganisationId, Stationery> stationery, PdfPages pages) {
        this.stationery = stationery;
        this.pages = pages;
    }

    @Override
    public byte[] set(StatementPaper paper, Format format) {
        return switch (format) {
            case HTML -> page(paper).screen(paper);
            case PDF ->
                pages.accessible(
                        page(paper).paged(paper), paper.statement().period().through());
            case XLSX -> Tables.xlsx(paper);
            case CSV -> Tables.csv(paper);
            case UBL -> Ubl.of(paper);
        };
    }

    private Page page(StatementPaper paper) {
        return byOrganisation.computeIfAbsent(
                paper.organisation().id(), organisation -> new Page(stationery.apply(organisation)));
    }
}
