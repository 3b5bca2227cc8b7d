package org.cartera.system.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cartera.system.harness.Build;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The very WAR of this build, deployed on Payara Micro and looked at from the inside. */
@ExtendWith(ArquillianExtension.class)
class DeployedArchiveIT {

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource database;

    @Deployment
    static WebArchive theBuiltWar() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, Build.war().toFile())
                .addClass(DeployedArchiveIT.class);
    }

    @Test
    void theServersDefaultDataSourceIsOurPostgres() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertEquals("PostgreSQL", connection.getMetaData().getDatabaseProductName());
        }
    }
}
