package org.cartera.documents.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Goes through an XML file element by element. A document type, and with it every entity of one's own, is refused. */
final class XmlCursor implements AutoCloseable {
    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 20_000;
    private static final XMLInputFactory FACTORY = factory();

    private final BoundedStream in;
    private final XMLStreamReader xml;
    private int depth;

    XmlCursor(Source source) throws IOException {
        this.in = (BoundedStream) source.open();
        try {
            this.xml = FACTORY.createXMLStreamReader(XmlText.of(in));
        } catch (XMLStreamException broken) {
            in.close();
            throw refused(broken, "");
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    /** The next start of an element, or null once the element that was open at the depth has ended, or the file. */
    @Nullable
    String nextIn(int outer) {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return xml.getLocalName();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth < outer) {
                        return null;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return null;
                }
                default -> {}
            }
        }
    }

    int depth() {
        return depth;
    }

    /** Reads the element at which the cursor stands, with all in it, up to its end. */
    XmlElement whole() {
        return whole(new int[1]);
    }

    private XmlElement whole(int[] count) {
        if (++count[0] > MOST_ELEMENTS) {
            throw unreadable("elements");
        }
        String currency = xml.getAttributeValue(null, "Ccy");
        XmlElement element = new XmlElement(
                xml.getLocalName(), currency != null ? currency : xml.getAttributeValue(null, "currencyID"));
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> element.add(whole(count));
                case XMLStreamConstants.END_ELEMENT -> {
                    element.say(text.toString());
                    return element;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_DOCUMENT -> throw new BankFileRefused(Reason.TRUNCATED, place());
                default -> {}
            }
        }
    }

    /** Passes over the element at which the cursor stands. */
    void skip() {
        int outer = depth;
        while (depth >= outer) {
            next();
        }
    }

    String place() {
        return "line " + Math.max(1, xml.getLocation().getLineNumber());
    }

    private int next() {
        int event = advance();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new BankFileRefused(Reason.HOSTILE, place(), event == XMLStreamConstants.DTD ? "DOCTYPE" : "ENTITY");
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw unreadable("depth");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    private int advance() {
        try {
            return xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException broken) {
            throw refused(broken, place());
        } catch (BankFileRefused | UncheckedIOException own) {
            throw own;
        } catch (RuntimeException lost) {
            // the JDK's parser loses itself in some malformed prologs
            throw unreadable(lost.getClass().getSimpleName());
        }
    }

    private BankFileRefused unreadable(String what) {
        return new BankFileRefused(Reason.UNREADABLE, place(), "XML", what);
    }

    private BankFileRefused refused(XMLStreamException broken, String place) {
        Throwable cause = broken.getNestedException();
        if (cause instanceof CharacterCodingException) {
            return new BankFileRefused(Reason.WRONG_ENCODING, place, "XML");
        }
        if (cause instanceof IOException outage) {
            throw new UncheckedIOException(outage);
        }
        if (in.ended()) {
            return new BankFileRefused(Reason.TRUNCATED, place);
        }
        return new BankFileRefused(Reason.UNREADABLE, place, "XML", Values.quote(broken.getMessage()));
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException ignored) {
            // it held nothing but the stream, which is closed next
        }
        in.close();
    }

    /** The JDK's own: a faster one may lie on the class path, without its limits. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // what is wrong comes as an exception, too; the JDK would print it
        factory.setXMLReporter((message, kind, related, location) -> {});
        return factory;
    }
}
