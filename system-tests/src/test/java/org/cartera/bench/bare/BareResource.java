package org.cartera.bench.bare;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One row read by its key; and one row locked, changed and written to a journal, in one transaction. */
@Path("rows")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {
    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource source;

    @GET
    @Path("{key}")
    public String read(@PathParam("key") String key) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select amount from bare_row where key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                BigDecimal amount = row.next() ? row.getBigDecimal(1) : BigDecimal.ZERO;
                return Json.createObjectBuilder()
                        .add("key", key)
                        .add("amount", amount)
                        .build()
                        .toString();
            }
        }
    }

    @POST
    @Transactional
    public String write(String text) throws SQLException {
        JsonObject asked;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            asked = reader.readObject();
        }
        String key = asked.getString("key");
        BigDecimal amount = asked.getJsonNumber("amount").bigDecimalValue();
        try (Connection connection = source.getConnection()) {
            try (PreparedStatement lock =
                    connection.prepareStatement("select amount from bare_row where key = ? for update")) {
                lock.setString(1, key);
                lock.executeQuery().close();
            }
            try (PreparedStatement update =
                    connection.prepareStatement("update bare_row set amount = ? where key = ?")) {
                update.setBigDecimal(1, amount);
                update.setString(2, key);
                update.executeUpdate();
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into bare_journal (key, amount, text) values (?, ?, ?)")) {
                insert.setString(1, key);
                insert.setBigDecimal(2, amount);
                insert.setString(3, text);
                insert.executeUpdate();
            }
        }
        return Json.createObjectBuilder()
                .add("key", key)
                .add("amount", amount)
                .build()
                .toString();
    }
}
