package org.cartera.launch;

import org.cartera.config.settings.MailSettings;
import org.cartera.config.settings.Settings;

/**
 * The commands that Payara Micro runs while it boots.
 *
 * <p>The server's default data source is Cartera's pool, and the batch repository uses the same one: with a pool of its own,
 * every chunk fails for having two non-XA resources. Addresses with colons go through {@code set}, since the option
 * {@code --property} splits on them. A connection that has been tried within the last five seconds is not tried again: the
 * trial costs as much as a statement. User, address and password are read from the environment, so that no file holds them.
 */
final class BootCommands {

    private BootCommands() {}

    /** Before the server opens its ports: listen only where the settings say. */
    static String beforeBoot(Settings settings) {
        return "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                + settings.http().address() + "\n";
    }

    /** Before the application is deployed: data source, batch repository, mail session. */
    static String afterBoot(Settings settings) {
        return """
                create-jdbc-connection-pool --datasourceclassname=org.postgresql.ds.PGSimpleDataSource \
                --restype=javax.sql.DataSource --steadypoolsize=2 --maxpoolsize=%d \
                --isconnectvalidatereq=true --validateatmostonceperiod=5 --validationmethod=custom-validation \
                --validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation \
                --property=user=${ENV=CARTERA_DB_USER} carteraPool
                set resources.jdbc-connection-pool.carteraPool.property.url=${ENV=CARTERA_DB_URL}
                set resources.jdbc-connection-pool.carteraPool.property.password=${ENV=CARTERA_DB_PASSWORD}
                set resources.jdbc-resource.jdbc/__default.pool-name=carteraPool
                %s
                set-batch-runtime-configuration --datasourcelookupname=jdbc/__default --schemaname=public
                """
                .formatted(settings.database().poolSize(), mail(settings.mail()));
    }

    private static String mail(MailSettings mail) {
        String login = mail.password() == null ? "" : " --auth=true --password=${ENV=CARTERA_MAIL_PASSWORD}";
        return "create-javamail-resource --mailhost=" + mail.host() + " --mailuser="
                + (mail.user() == null ? "cartera" : mail.user()) + " --fromaddress=" + mail.from() + login
                + " --property=mail.smtp.port=" + mail.port() + " mail/cartera";
    }
}
