package org.cartera.config.settings;

/**
 * The demo.
 *
 * @param active {@code cartera.demo}: this process shows the demo: made-up ERP, caught mail, known logins
 * @param idle {@code cartera.demo.idle}: start without asking for tonight's run
 * @param reset {@code cartera.demo.reset}: forget the demo's data and start over
 */
public record DemoSettings(boolean active, boolean idle, boolean reset) {

    static DemoSettings read(SettingsReader reader) {
        return new DemoSettings(
                reader.flag("cartera.demo"), reader.flag("cartera.demo.idle"), reader.flag("cartera.demo.reset"));
    }
}
