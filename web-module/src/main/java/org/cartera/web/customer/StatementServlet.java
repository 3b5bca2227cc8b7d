package org.cartera.web.customer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.cartera.domain.statement.StatementArchive;
import org.cartera.domain.statement.StatementArchive.Kept;
import org.cartera.domain.statement.StatementPress.Format;
import org.cartera.web.frame.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * Gives out a kept statement: {@code /statement.file?id=17&format=PDF}. Whoever is signed in and sees the organisation may
 * read it; for everybody else there is none. A page or a PDF opens, anything else is saved.
 */
@WebServlet(name = "statement", urlPatterns = "/statement.file")
public class StatementServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient StatementArchive archive;

    @Inject
    transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Kept> kept = number(request.getParameter("id"))
                .flatMap(archive::one)
                .filter(one -> user.sees(one.account().organisation()));
        Optional<Format> format = Arrays.stream(Format.values())
                .filter(one -> one.name().equals(request.getParameter("format")))
                .findFirst();
        Optional<byte[]> file = kept.flatMap(one -> format.flatMap(wanted -> archive.file(one.id(), wanted)));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Format wanted = format.orElseThrow();
        boolean opens = wanted == Format.PDF || wanted == Format.HTML;
        String name = kept.orElseThrow().number().replaceAll("[^A-Za-z0-9.-]", "_");
        response.setContentType(wanted.mediaType());
        response.setContentLength(file.get().length);
        response.setHeader(
                "Content-Disposition",
                (opens ? "inline" : "attachment") + "; filename=\"" + name + "." + wanted.ending() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(file.get());
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text).filter(one -> one.matches("\\d{1,18}")).map(Long::valueOf);
    }
}
