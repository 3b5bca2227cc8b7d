package org.cartera.web.rejected;

import java.util.List;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.PortfolioViews.RejectedRow;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.words.Words;

/** The rejected rows as a file, for whoever mends them in the ERP. */
final class RejectedFile {

    private RejectedFile() {}

    static TableFile<RejectedLine> of(Page<RejectedRow> page, int most, Words words) {
        String cut = page.total() > page.rows().size()
                ? words.text("export.cut", words.count(most), words.count(page.total()))
                : "";
        List<RejectedLine> lines =
                page.rows().stream().map(row -> RejectedLine.of(row, words)).toList();
        return new TableFile<>(
                words.text("rejected.file"),
                List.of(
                        new Column<>(words.text("rejected.column.kind"), RejectedLine::getKind),
                        new Column<>(words.text("rejected.column.document"), RejectedLine::getDocument),
                        new Column<>(words.text("rejected.column.customer"), RejectedLine::getCustomerName),
                        new Column<>(words.text("rejected.column.reason"), RejectedLine::getReason),
                        new Column<>(words.text("rejected.column.remedy"), RejectedLine::getRemedy),
                        new Column<>(words.text("rejected.column.since"), line -> since(line, words))),
                lines,
                cut);
    }

    private static String since(RejectedLine line, Words words) {
        java.time.Instant since = line.getSince();
        return since == null ? "" : words.moment(since);
    }
}
