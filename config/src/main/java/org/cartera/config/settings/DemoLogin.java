package org.cartera.config.settings;

/**
 * The people who may log in to the demo. They exist only where {@code cartera.demo} is set; a real installation never has them,
 * since everybody knows their password.
 */
public enum DemoLogin {
    SELLER("vendedor", "Valentina Ríos"),
    COLLECTOR("cobranza", "Camilo Herrera"),
    CREDIT_MANAGER("credito", "Carolina Duarte"),
    ADMINISTRATOR("admin", "Andrés Medina"),
    AUDITOR("auditor", "Ana Lucía Prada");

    /** The password of all of them. */
    public static final String PASSWORD = "cartera-demo";

    private final String user;
    private final String displayName;

    DemoLogin(String user, String displayName) {
        this.user = user;
        this.displayName = displayName;
    }

    /** What to type as the user's name. */
    public String user() {
        return user;
    }

    /** The person's name on the screens. */
    public String displayName() {
        return displayName;
    }
}
