package org.cartera.documents.letter;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Turns well-formed HTML into PDF. The typeface is Liberation Sans (regular and bold), embedded, so that a letter looks
 * the same everywhere; nothing is fetched from outside.
 */
public final class PdfPages {
    private static final String FAMILY = "Liberation Sans";
    private final byte[] regular = font("LiberationSans-Regular.ttf");
    private final byte[] bold = font("LiberationSans-Bold.ttf");

    public PdfPages() {
        XRLog.setLoggingEnabled(false);
    }

    public byte[] of(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.useFont(stream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(stream(bold), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Cartera");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The letter cannot be set as PDF", e);
        }
        return out.toByteArray();
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
