package org.cartera.web.export;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends a table to the browser as a file instead of a page. */
public enum Download {
    CSV("text/csv; charset=UTF-8", ".csv") {
        @Override
        void write(TableFile<?> table, OutputStream out) throws IOException {
            Csv.write(table, out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx") {
        @Override
        void write(TableFile<?> table, OutputStream out) throws IOException {
            Xlsx.write(table, out);
        }
    };

    private final String type;
    private final String ending;

    Download(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    abstract void write(TableFile<?> table, OutputStream out) throws IOException;

    /** Answers the present request with the file. */
    public void send(TableFile<?> table) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(type);
        String name =
                URLEncoder.encode(table.name() + ending, StandardCharsets.UTF_8).replace("+", "%20");
        answer.setResponseHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        answer.setResponseHeader("Cache-Control", "no-store");
        try {
            write(table, answer.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + table.name() + " could not be sent", e);
        }
        faces.responseComplete();
    }
}
