package org.cartera.erp.ofbiz;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestInstancePreDestroyCallback;

/** Lets the tests that it stands at read OFBiz over HTTP instead of from its database. */
final class OverHttp implements TestInstancePreConstructCallback, TestInstancePreDestroyCallback {
    private static final ThreadLocal<Boolean> CHOSEN = ThreadLocal.withInitial(() -> false);

    static boolean chosen() {
        return CHOSEN.get();
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        CHOSEN.set(true);
    }

    @Override
    public void preDestroyTestInstance(ExtensionContext context) {
        CHOSEN.remove();
    }
}
