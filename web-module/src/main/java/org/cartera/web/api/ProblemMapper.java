package org.cartera.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import org.cartera.domain.portfolio.Journal;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.receivable.ErpUnreachable;
import org.cartera.web.correlation.CorrelationFilter;

/**
 * Turns whatever a request ends with into a problem. A defect is logged under the request's name, and only the name is told; after
 * an outage the same request may come again.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Journal JOURNAL = Journal.of(ProblemMapper.class);

    private static final String SECONDS_TO_WAIT = "5";

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem.answer();
        }
        if (failure instanceof WebApplicationException web) {
            Response.StatusType status = web.getResponse().getStatusInfo();
            return Problem.answer(status, "", status.getReasonPhrase());
        }
        if (failure instanceof ErpUnreachable) {
            return away(String.valueOf(failure.getMessage()));
        }
        Reference name = CorrelationFilter.of(request);
        if (Outage.isBehind(failure)) {
            JOURNAL.write(Level.WARNING, name, "API request found no database", failure);
            return away("Cartera's database does not answer; ask again. It is logged under " + name);
        }
        JOURNAL.write(Level.ERROR, name, "API request failed", failure);
        return Problem.answer(
                Response.Status.INTERNAL_SERVER_ERROR, "", "Something went wrong here; it is logged under " + name);
    }

    static Response away(String detail) {
        return Response.fromResponse(Problem.answer(Response.Status.SERVICE_UNAVAILABLE, "", detail))
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .build();
    }
}
