package org.cartera.system.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cartera.system.harness.Build;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The very WAR of this build, deployed on Payara Micro and looked at from the inside. */
@ExtendWith(ArquillianExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class DeployedArchiveIT {

    private static final String WEB_XML = "WEB-INF/web.xml";

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource database;

    @Deployment
    static WebArchive theBuiltWar() throws IOException {
        WebArchive war =
                ShrinkWrap.createFromZipFile(WebArchive.class, Build.war().toFile());
        String closed;
        try (InputStream in = war.get(WEB_XML).getAsset().openStream()) {
            closed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        war.delete(WEB_XML);
        return war.add(new StringAsset(withDoorForTheRunner(closed)), WEB_XML).addClass(DeployedArchiveIT.class);
    }

    /** Every address asks for a sign-in; the servlet that runs this class inside the server has none. */
    private static String withDoorForTheRunner(String webXml) {
        String open = "<url-pattern>/login.xhtml</url-pattern>";
        assertTrue(webXml.contains(open));
        return webXml.replace(open, open + "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>");
    }

    @Test
    void theServersDefaultDataSourceIsOurPostgres() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertEquals("PostgreSQL", connection.getMetaData().getDatabaseProductName());
        }
    }
}
