package org.cartera.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import org.cartera.domain.portfolio.Journal;
import org.cartera.domain.portfolio.Reference;
import org.cartera.web.correlation.CorrelationFilter;

/**
 * A commit that nobody answered: the change may stand or not, and the same request may come again. Servers bring a mapper of their
 * own for this one failure, which would win over {@link ProblemMapper} and answer with a page.
 */
@Provider
@Priority(1)
public class CommitMapper implements ExceptionMapper<TransactionalException> {
    private static final Journal JOURNAL = Journal.of(CommitMapper.class);

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(TransactionalException failure) {
        Reference name = CorrelationFilter.of(request);
        JOURNAL.write(Level.WARNING, name, "Nobody answered a commit", failure);
        return ProblemMapper.away("Cartera's database did not answer in time; ask again. It is logged under " + name);
    }
}
