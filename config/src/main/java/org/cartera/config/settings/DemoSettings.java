package org.cartera.config.settings;

/**
 * The demo.
 *
 * @param active {@code cartera.demo}: this process shows the demo: made-up ERP, caught mail, known logins
 * @param idle {@code cartera.demo.idle}: start without asking for tonight's run
 * @param weeks {@code cartera.demo.weeks}: how many weeks before tonight the imagined distributor has already used Cartera
 * @param customers {@code cartera.demo.customers}: how many customers its domestic company has; its export sister has 30
 * @param reset {@code cartera.demo.reset}: forget the demo's data and start over
 */
public record DemoSettings(boolean active, boolean idle, int weeks, int customers, boolean reset) {

    static DemoSettings read(SettingsReader reader) {
        return new DemoSettings(
                reader.flag("cartera.demo"),
                reader.flag("cartera.demo.idle"),
                reader.whole("cartera.demo.weeks", 5, 0, 26),
                reader.whole("cartera.demo.customers", 400, 400, 200_000),
                reader.flag("cartera.demo.reset"));
    }
}
