package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** An answer that is no success, as RFC 9457 writes it; {@code field} names what is to be corrected. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final String TYPE = "application/problem+json";

    private final Status status;
    private final String field;

    Problem(Status status, String field, String detail) {
        super(detail);
        this.status = status;
        this.field = field;
    }

    /** @param field of the body, the query or the path */
    static Problem bad(String field, String detail) {
        return new Problem(Status.BAD_REQUEST, field, detail);
    }

    static Problem missing(String field, String detail) {
        return new Problem(Status.NOT_FOUND, field, detail);
    }

    static Problem conflict(String detail) {
        return new Problem(Status.CONFLICT, "", detail);
    }

    static Problem forbidden(String detail) {
        return new Problem(Status.FORBIDDEN, "", detail);
    }

    static Problem tooLarge(String detail) {
        return new Problem(Status.REQUEST_ENTITY_TOO_LARGE, "", detail);
    }

    String field() {
        return field;
    }

    int status() {
        return status.getStatusCode();
    }

    Response answer() {
        return answer(status, field, String.valueOf(getMessage()));
    }

    static Response answer(Response.StatusType status, String field, String detail) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", status.getReasonPhrase())
                .add("status", status.getStatusCode())
                .add("detail", detail);
        if (!field.isEmpty()) {
            json.add("field", field);
        }
        return Response.status(status)
                .type(TYPE)
                .entity(json.build().toString())
                .build();
    }
}
