package org.cartera.store.staff;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.cartera.domain.staff.Passwords;

/**
 * PBKDF2 with HMAC-SHA-512, 16 bytes of salt and 32 of hash; the text names its iterations, so that they can grow.
 *
 * <p>210 000 iterations: OWASP Password Storage Cheat Sheet.
 */
public final class Pbkdf2Passwords implements Passwords {
    private static final int ITERATIONS = 210_000;
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final Pattern FORMAT = Pattern.compile("pbkdf2-sha512:(\\d{1,7}):([^:]+):([^:]+)");

    private final SecureRandom random = new SecureRandom();
    private final int iterations;

    public Pbkdf2Passwords() {
        this(ITERATIONS);
    }

    Pbkdf2Passwords(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder();
        return "pbkdf2-sha512:" + iterations + ":" + text.encodeToString(salt) + ":"
                + text.encodeToString(derive(password, salt, iterations));
    }

    @Override
    public boolean matches(String password, String hash) {
        Matcher parts = FORMAT.matcher(hash);
        if (!parts.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(2));
        byte[] expected = Base64.getDecoder().decode(parts.group(3));
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts.group(1))));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        } finally {
            key.clearPassword();
        }
    }
}
