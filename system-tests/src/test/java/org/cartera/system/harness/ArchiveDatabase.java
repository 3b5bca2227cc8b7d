package org.cartera.system.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.postgresql.Driver;

/**
 * The database under the server that Arquillian starts. It must run before Arquillian reads its configuration, hence a listener
 * of the whole session; it does nothing in the session of the unit tests.
 */
public final class ArchiveDatabase implements LauncherSessionListener {
    private EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("payara.microJar") == null) {
            return;
        }
        try {
            Path folder = Build.freshFolder("arquillian");
            postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .start();
            Path commands = Files.writeString(folder.resolve("boot.asadmin"), bootCommands());
            System.setProperty("archive.micro.options", "--addLibs " + driver() + " --postbootcommandfile " + commands);
            System.setProperty(
                    "archive.jvm.options",
                    "-Xmx512m -XX:TieredStopAtLevel=1 -Dcartera.data.dir=" + folder.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String bootCommands() {
        return """
                create-jdbc-connection-pool --datasourceclassname=org.postgresql.ds.PGSimpleDataSource \
                --restype=javax.sql.DataSource --steadypoolsize=2 --maxpoolsize=20 --property=user=postgres carteraPool
                set resources.jdbc-connection-pool.carteraPool.property.url=jdbc:postgresql://localhost:%d/postgres
                set resources.jdbc-connection-pool.carteraPool.property.password=any
                set resources.jdbc-resource.jdbc/__default.pool-name=carteraPool
                create-javamail-resource --mailhost=127.0.0.1 --mailuser=x --fromaddress=noreply@example.test \
                --property=mail.smtp.port=3925 mail/cartera
                set-batch-runtime-configuration --datasourcelookupname=jdbc/__default --schemaname=public
                """
                .formatted(postgres.getPort());
    }

    private static Path driver() {
        return Path.of(
                Driver.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
