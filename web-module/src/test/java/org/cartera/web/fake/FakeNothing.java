package org.cartera.web.fake;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A port behind which there is nothing: lists are empty, what is looked for is not there. */
final class FakeNothing {

    private FakeNothing() {}

    static <T> T of(Class<T> port) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    Class<?> type = method.getReturnType();
                    if (type == Optional.class) {
                        return Optional.empty();
                    }
                    if (type == Map.class) {
                        return Map.of();
                    }
                    return type == List.class
                            ? List.of()
                            : type == long.class ? 0L : type == boolean.class ? false : null;
                }));
    }
}
