package org.cartera.documents.statement;

import org.cartera.domain.statement.StatementPaper;

/** Shows the benchmark the page that the PDF is set from. */
public final class PagedHtml {

    private PagedHtml() {}

    /** The page, parted into sheets. */
    public static String of(Stationery stationery, StatementPaper paper) {
        return new Page(stationery).html(paper, true);
    }
}
