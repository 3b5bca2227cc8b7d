package org.cartera.system.harness;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * {@code @ExtendWith(WithDemo.class)}: lends tests the one demo of the suite, as a parameter of type {@link CarteraServer}. It is
 * started for the first test that asks and stopped after the last. Tests that stop or kill a server start one of their own.
 *
 * <p>Its people sign in more than a hundred times. What is kept of their password names fewer iterations than a real one, which
 * takes this server a second each time; {@code LivedInDemoIT} signs in to a demo that is left as it is.
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
        private static final int ITERATIONS = 1_000;
        private static final int SALT_BYTES = 16;
        private static final int HASH_BITS = 256;

        private final CarteraServer server = CarteraServer.startDemo(
                "demo", Map.of("cartera.businessDate", BUSINESS_DATE, "cartera.demo.weeks", "0"));

        Shared() {
            try (Connection connection = server.database();
                    PreparedStatement update = connection.prepareStatement("update staff_user set password_hash = ?")) {
                update.setString(1, quick(Person.PASSWORD));
                update.executeUpdate();
            } catch (SQLException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String quick(String password) throws GeneralSecurityException {
            byte[] salt = new byte[SALT_BYTES];
            PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
            Base64.Encoder text = Base64.getEncoder();
            return "pbkdf2-sha512:" + ITERATIONS + ":" + text.encodeToString(salt) + ":" + text.encodeToString(hash);
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
