package org.cartera.launch;

/** What the server's log looks like: lines to be read, or one JSON object a line for machines that gather logs. */
final class LogProperties {

    private LogProperties() {}

    static String text(boolean json) {
        return """
                handlers=java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.formatter=%s
                java.util.logging.ConsoleHandler.level=FINE
                .level=INFO
                org.hibernate.validator.internal.util.Version.level=WARNING
                com.hazelcast.level=WARNING
                fish.payara.nucleus.util.level=WARNING
                javax.enterprise.system.tools.deployment.common.level=WARNING
                javax.enterprise.system.tools.deployment.dol.level=WARNING
                org.glassfish.admin.mbeanserver.level=WARNING
                """
                .formatted(
                        json
                                ? "fish.payara.enterprise.server.logging.JSONLogFormatter"
                                : "com.sun.enterprise.server.logging.ODLLogFormatter");
    }
}
