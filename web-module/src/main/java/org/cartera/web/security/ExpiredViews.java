package org.cartera.web.security;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;

/**
 * A part of a page is asked for whose state the server no longer has: too many pages were opened since, or somebody signed in
 * again in another tab. Without this a click would do nothing and say nothing; whole pages have an error page for it.
 */
public final class ExpiredViews extends ExceptionHandlerFactory {

    public ExpiredViews(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext faces = FacesContext.getCurrentInstance();
            if (faces.getPartialViewContext().isAjaxRequest() && expired()) {
                lead(faces);
            } else {
                getWrapped().handle();
            }
        }

        private boolean expired() {
            return StreamSupport.stream(getUnhandledExceptionQueuedEvents().spliterator(), false)
                    .map(ExceptionQueuedEvent::getContext)
                    .anyMatch(fault -> fault.getException() instanceof ViewExpiredException);
        }

        private static void lead(FacesContext faces) {
            ExternalContext external = faces.getExternalContext();
            HttpServletRequest request = (HttpServletRequest) external.getRequest();
            String back = URLEncoder.encode(WayBack.of(request), StandardCharsets.UTF_8);
            try {
                WayBack.redirect(
                        request,
                        (HttpServletResponse) external.getResponse(),
                        request.getContextPath() + "/error/expired.xhtml?to=" + back);
            } catch (IOException e) {
                throw new FacesException(e);
            }
            faces.responseComplete();
        }
    }
}
