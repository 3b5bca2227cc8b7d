package org.cartera.domain.staff;

/** Turns passwords into salted, slow hashes and checks them. */
public interface Passwords {

    /** The hash with its algorithm, cost and salt, as one text. */
    String hash(String password);

    /** False also for a hash that cannot be read. */
    boolean matches(String password, String hash);
}
