package org.cartera.launch;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database and who enters it.
 *
 * @param url JDBC address
 * @param user role
 * @param password its password; never printed
 */
public record Login(String url, String user, String password) {

    public Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source.getConnection(user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
