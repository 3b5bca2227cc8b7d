package org.cartera.documents.statement;

import java.util.Map;
import org.cartera.domain.statement.StatementPaper;

/** Shows the benchmark what the press keeps to itself. */
public final class PagedHtml {

    private PagedHtml() {}

    /** What the templates of the page in one piece refer to. */
    public static Map<String, Object> values(Stationery stationery, StatementPaper paper) {
        return new Page(stationery).values(paper, false);
    }

    /** The page, parted into sheets. */
    public static String of(Stationery stationery, StatementPaper paper) {
        return new Page(stationery).paged(paper);
    }
}
