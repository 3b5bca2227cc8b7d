package org.cartera.documents.message;

import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.util.introspection.IntrospectionCacheData;
import org.jspecify.annotations.Nullable;

/**
 * The values of one page. Which method of a class a reference means is found out once for all pages of the same templates;
 * Velocity by itself finds it out for each page anew.
 */
final class PageValues extends VelocityContext {
    private static final long serialVersionUID = 1;

    private final transient Map<Object, IntrospectionCacheData> found;

    /** @param found by earlier pages of the same templates; shared by threads, grows with the templates only */
    PageValues(Map<String, Object> values, Map<Object, IntrospectionCacheData> found) {
        super(values);
        this.found = found;
    }

    @Override
    public @Nullable IntrospectionCacheData icacheGet(Object key) {
        return found.get(key);
    }

    /** Velocity puts null where a method is found no longer. */
    @Override
    public void icachePut(Object key, @Nullable IntrospectionCacheData data) {
        if (data == null) {
            found.remove(key);
        } else {
            found.put(key, data);
        }
    }
}
