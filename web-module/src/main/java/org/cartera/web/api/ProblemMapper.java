package org.cartera.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.cartera.domain.receivable.ErpUnreachable;

/** Turns whatever a request ends with into a problem. A defect is logged under a number, and only the number is told. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

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
            return Problem.answer(Response.Status.SERVICE_UNAVAILABLE, "", String.valueOf(failure.getMessage()));
        }
        String number = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "API request failed, number " + number, failure);
        return Problem.answer(
                Response.Status.INTERNAL_SERVER_ERROR, "", "Something went wrong here; it is logged under " + number);
    }
}
