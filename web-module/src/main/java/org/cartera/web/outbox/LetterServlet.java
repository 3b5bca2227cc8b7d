package org.cartera.web.outbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.cartera.domain.portfolio.Papers;
import org.cartera.domain.portfolio.Papers.Paper;
import org.cartera.web.frame.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * Shows a letter as PDF: {@code /letter.pdf?intent=17}. Whoever is signed in and sees the organisation may read it, as its
 * words beside it; for everybody else there is none.
 */
@WebServlet(name = "letter", urlPatterns = "/letter.pdf")
public class LetterServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Papers papers;

    @Inject
    transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Paper> paper = number(request.getParameter("intent"))
                .flatMap(papers::of)
                .filter(one -> user.sees(one.account().organisation()));
        if (paper.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] pdf = paper.get().pdf();
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader(
                "Content-Disposition",
                "inline; filename=\"" + paper.get().reference().text() + ".pdf\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(pdf);
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text).filter(one -> one.matches("\\d{1,18}")).map(Long::valueOf);
    }
}
