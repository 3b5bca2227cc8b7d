package org.cartera.config.settings;

/**
 * The people who may log in to the demo. They exist only where {@code cartera.demo} is set; a real installation never has them,
 * since everybody knows their password.
 */
public enum DemoLogin {
    SELLER("vendedor", "Valentina Ríos", "SELLER"),
    COLLECTOR("cobranza", "Camilo Herrera", "COLLECTOR"),
    SECOND_COLLECTOR("mariana", "Mariana Castaño", "COLLECTOR"),
    THIRD_COLLECTOR("felipe", "Felipe Rojas", "COLLECTOR"),
    CREDIT_MANAGER("credito", "Carolina Duarte", "CREDIT_MANAGER"),
    ADMINISTRATOR("admin", "Andrés Medina", "ADMINISTRATOR"),
    AUDITOR("auditor", "Ana Lucía Prada", "AUDITOR");

    /** The password of all of them. */
    public static final String PASSWORD = "cartera-demo";

    private final String user;
    private final String displayName;
    private final String role;

    DemoLogin(String user, String displayName, String role) {
        this.user = user;
        this.displayName = displayName;
        this.role = role;
    }

    /** What to type as the user's name. */
    public String user() {
        return user;
    }

    /** The person's name on the screens. */
    public String displayName() {
        return displayName;
    }

    /** The name of what the person may do; a name, because the launcher knows nothing of the domain. */
    public String role() {
        return role;
    }
}
