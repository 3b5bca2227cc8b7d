package org.cartera.bench;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** A pool that hands out to each thread a connection of its own, the same again and again, until the process ends. */
final class ConnectionOfThread {
    private final Databases databases;
    private final String database;
    private final Map<Thread, Connection> connections = new ConcurrentHashMap<>();

    ConnectionOfThread(Databases databases, String database) {
        this.databases = databases;
        this.database = database;
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                ConnectionOfThread.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return own();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** The calling thread's; closing leaves it open. */
    Connection own() throws SQLException {
        Connection known = connections.get(Thread.currentThread());
        if (known == null) {
            known = new OneConnection(databases.connect(database)).dataSource().getConnection();
            connections.put(Thread.currentThread(), known);
        }
        return known;
    }

    /** The processes of PostgreSQL that serve it. */
    List<Integer> backends() throws SQLException {
        List<Integer> backends = new ArrayList<>();
        for (Connection connection : connections.values()) {
            backends.add(connection.unwrap(PGConnection.class).getBackendPID());
        }
        return backends;
    }
}
