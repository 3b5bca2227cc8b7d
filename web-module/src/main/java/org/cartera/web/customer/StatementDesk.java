package org.cartera.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.cartera.domain.statement.Drawing;
import org.cartera.domain.statement.StatementArchive;
import org.cartera.domain.statement.StatementPress.Format;
import org.cartera.domain.statement.Statements;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;

/** The customer's statements of account: those that were produced, and one more. */
@Named
@RequestScoped
public class StatementDesk {
    @Inject
    StatementSheet sheet;

    @Inject
    CustomerPage page;

    @Inject
    Viewer viewer;

    @Inject
    Statements statements;

    @Inject
    StatementArchive archive;

    /** Produces the statement and keeps it; what says the same as the newest one is that one. */
    public void produce() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        sheet.wish().ifPresent(wish -> {
            Statements.Outcome outcome = statements.produce(wish, sheet.organisation(), viewer.login());
            outcome.kept()
                    .ifPresentOrElse(
                            kept -> Answer.saved(words.text("statement.produced"), kept.number()),
                            () -> blocked(outcome.drawing()));
        });
    }

    /** Answers with the page as customers read it; nothing is kept. */
    public void preview() {
        viewer.require(viewer.isCollecting());
        sheet.wish().ifPresent(wish -> {
            Statements.Sketch sketch = statements.sketch(wish, sheet.organisation());
            sketch.paper()
                    .ifPresentOrElse(
                            paper -> answer(statements.set(paper, Format.HTML)), () -> blocked(sketch.drawing()));
        });
    }

    private static void answer(byte[] html) {
        ExternalContext out = FacesContext.getCurrentInstance().getExternalContext();
        out.responseReset();
        out.setResponseContentType(Format.HTML.mediaType());
        try {
            out.getResponseOutputStream().write(html);
        } catch (IOException e) {
            throw new UncheckedIOException("The preview could not be handed over", e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    private void blocked(Drawing drawing) {
        Answer.wrong(StatementSheet.LAST_DAY, drawing.fold(drawn -> "", blocked -> viewer.sentences()
                .of(blocked.ground())));
    }

    /** Newest first. */
    public List<StatementLine> getKept() {
        return page.account().map(archive::of).orElse(List.of()).stream()
                .map(kept -> new StatementLine(kept, viewer.words()))
                .toList();
    }
}
