package org.cartera.system.harness;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * {@code @ExtendWith(WithDemo.class)}: lends tests the one demo of the suite, as a parameter of type {@link CarteraServer}. It is
 * started for the first test that asks and stopped after the last. Tests that stop or kill a server start one of their own.
 */
public final class WithDemo implements ParameterResolver {
    /** A Monday; the imagined books and every figure on the screens follow from it. */
    public static final String BUSINESS_DATE = "2026-11-30";

    private static final ExtensionContext.Namespace SUITE = ExtensionContext.Namespace.create(WithDemo.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CarteraServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(SUITE)
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
                .server;
    }

    private static final class Shared implements ExtensionContext.Store.CloseableResource {
        private final CarteraServer server = CarteraServer.startDemo(
                "demo", Map.of("cartera.businessDate", BUSINESS_DATE, "cartera.demo.weeks", "0"));

        @Override
        public void close() {
            server.close();
        }
    }
}
