package org.cartera.documents.message;

import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.RuntimeServices;
import org.jspecify.annotations.Nullable;

/**
 * Escapes every inserted value for HTML. It keeps nothing, so that one serves all pages of all engines, without the lock that
 * Velocity's own takes for each value.
 */
final class Escaping extends EventCartridge {
    static final Escaping FOR_HTML = new Escaping();

    private Escaping() {}

    @Override
    public void setRuntimeServices(RuntimeServices services) {
        // nothing here asks the engine
    }

    @Override
    public @Nullable Object referenceInsert(InternalContextAdapter context, String reference, @Nullable Object value) {
        return value == null ? null : Html.escape(value.toString());
    }
}
