package org.cartera.documents.letter;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Turns well-formed HTML into PDF. The typeface is Liberation Sans (regular and bold), embedded, so that a letter looks
 * the same everywhere; nothing is fetched from outside.
 */
public final class PdfPages {
    private static final String FAMILY = "Liberation Sans";

    /** A picture that the page itself contains: the only one that is shown. */
    private static final String INSIDE = "data:image/png;base64,";

    private final byte[] regular = font("LiberationSans-Regular.ttf");
    private final byte[] bold = font("LiberationSans-Bold.ttf");

    public PdfPages() {
        XRLog.setLoggingEnabled(false);
    }

    public byte[] of(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = builder(html);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The letter cannot be set as PDF", e);
        }
        return out.toByteArray();
    }

    /**
     * A tagged page for readers who listen (PDF/UA), the same bytes whenever it is set again: it bears a date that is given
     * instead of the hour at which it was set. The HTML needs a language, a title and a text for every picture.
     */
    public byte[] accessible(String html, LocalDate dated) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = builder(html).usePdfUaAccessibility(true);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            PDDocument document = renderer.createPDFKeepOpen();
            GregorianCalendar day = GregorianCalendar.from(dated.atStartOfDay(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(day);
            document.getDocumentInformation().setModificationDate(day);
            document.setDocumentId((long) html.hashCode());
            document.save(out);
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be set as PDF", e);
        }
        return out.toByteArray();
    }

    private PdfRendererBuilder builder(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.useFont(stream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(stream(bold), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> uri != null && uri.startsWith(INSIDE) ? uri : null);
        builder.withProducer("Cartera");
        return builder;
    }

    private static FSSupplier<InputStream> stream(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static byte[] font(String name) {
        try (InputStream in = PdfPages.class.getResourceAsStream("/liberation/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The typeface " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface " + name + " cannot be read", e);
        }
    }
}
