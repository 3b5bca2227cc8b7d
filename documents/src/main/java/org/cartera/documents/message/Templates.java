package org.cartera.documents.message;

import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.util.introspection.IntrospectionCacheData;
import org.apache.velocity.util.introspection.SecureUberspector;

/**
 * Merges templates with values. References are strict: an unknown one fails. Templates are sandboxed: no class, no
 * reflection, no thread is reachable from a value.
 */
public final class Templates {
    /** Characters for which there is room before the text grows. */
    private static final int LONG = 16_384;

    private final VelocityEngine engine = new VelocityEngine();
    private final Map<Object, IntrospectionCacheData> found = new ConcurrentHashMap<>();
    private final TemplateSource source;

    public Templates(TemplateSource source) {
        this.source = source;
        engine.setProperty("resource.loaders", "source");
        engine.setProperty("resource.loader.source.instance", new SourceLoader(source));
        engine.setProperty("resource.loader.source.cache", true);
        engine.setProperty("runtime.strict_mode.enable", true);
        engine.setProperty("introspector.uberspect.class", SecureUberspector.class.getName());
        engine.setProperty("directive.include.output_errormsg.start", "");
        engine.setProperty("resource.default_encoding", "UTF-8");
        engine.setProperty("velocimacro.inline.local_scope", true);
        engine.init();
    }

    public boolean has(String path) {
        return source.text(path).isPresent();
    }

    /** Inserts values as they are. */
    public String merge(String path, Map<String, Object> values) {
        return merged(path, new PageValues(values, found));
    }

    /** Escapes every inserted value for HTML. */
    public String mergeHtml(String path, Map<String, Object> values) {
        return merged(path, escaped(values));
    }

    /** As {@link #mergeHtml}, encoded in UTF-8. */
    public byte[] mergeHtmlUtf8(String path, Map<String, Object> values) {
        Utf8Writer out = new Utf8Writer(LONG);
        engine.getTemplate(path).merge(escaped(values), out);
        return out.toBytes();
    }

    private PageValues escaped(Map<String, Object> values) {
        PageValues page = new PageValues(values, found);
        Escaping.FOR_HTML.attachToContext(page);
        return page;
    }

    private String merged(String path, PageValues page) {
        StringWriter out = new StringWriter(LONG);
        engine.getTemplate(path).merge(page, out);
        return out.toString();
    }
}
