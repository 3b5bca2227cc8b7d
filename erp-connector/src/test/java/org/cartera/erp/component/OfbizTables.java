package org.cartera.erp.component;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;

/** OFBiz' entity engine over a database that has its tables: the names, definitions and queries that the component uses. */
public final class OfbizTables {
    private final Connection connection;
    private final Map<String, Model> models = new HashMap<>();

    public OfbizTables(Connection connection) {
        this.connection = connection;
    }

    Query query(String entity) {
        return new Query(entity);
    }

    Model model(String entity) {
        return models.computeIfAbsent(entity, this::describe);
    }

    private Model describe(String entity) {
        List<String> key = new ArrayList<>();
        Map<String, String> types = new HashMap<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, "public", column(entity), null);
                ResultSet keys = connection.getMetaData().getPrimaryKeys(null, "public", column(entity))) {
            while (columns.next()) {
                boolean time = columns.getString("TYPE_NAME").equals("timestamptz");
                types.put(field(columns.getString("COLUMN_NAME")), time ? "date-time" : "id");
            }
            Map<Short, String> ordered = new java.util.TreeMap<>();
            while (keys.next()) {
                ordered.put(keys.getShort("KEY_SEQ"), field(keys.getString("COLUMN_NAME")));
            }
            key.addAll(ordered.values());
        } catch (SQLException e) {
            throw new IllegalStateException(entity, e);
        }
        return new Model(key, types);
    }

    static String column(String field) {
        return field.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String field(String column) {
        String[] words = column.split("_");
        StringBuilder field = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            field.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return field.toString();
    }

    /** OFBiz' {@code ModelEntity}. */
    public record Model(List<String> getPkFieldNames, Map<String, String> types) {
        public Field getField(String name) {
            return new Field(types.get(name));
        }
    }

    /** OFBiz' {@code ModelField}. */
    public record Field(String getType) {}

    /** OFBiz' {@code EntityQuery}, by conditions. */
    public final class Query {
        private final String entity;
        private final List<Object> values = new ArrayList<>();
        private Collection<String> fields = List.of();
        private String where = "";
        private String order = "";
        private int most = Integer.MAX_VALUE;

        Query(String entity) {
            this.entity = entity;
        }

        public Query select(Set<String> wanted) {
            fields = wanted;
            return this;
        }

        public Query orderBy(List<String> key) {
            order = key.stream().map(OfbizTables::column).collect(joining(", "));
            return this;
        }

        public Query limit(int rows) {
            most = rows;
            return this;
        }

        public Query maxRows(int rows) {
            most = rows;
            return this;
        }

        public Query fetchSize(int rows) {
            return this;
        }

        public Query where(EntityCondition condition) {
            where = " where " + sql(condition);
            return this;
        }

        private String sql(EntityCondition condition) {
            if (condition.field() == null) {
                return ((List<?>) condition.value())
                        .stream()
                                .map(part -> sql((EntityCondition) part))
                                .collect(joining(" " + condition.operator().sql() + " ", "(", ")"));
            }
            if (condition.operator() == EntityOperator.IN) {
                Collection<?> all = (Collection<?>) condition.value();
                values.addAll(all);
                return column(condition.field()) + " in (" + "?, ".repeat(all.size() - 1) + "?)";
            }
            values.add(condition.value());
            return column(condition.field()) + " " + condition.operator().sql() + " ?";
        }

        public List<Map<String, Object>> queryList() {
            String columns = fields.stream().map(OfbizTables::column).collect(joining(", "));
            String sql = "select " + columns + " from " + column(entity) + where
                    + (order.isEmpty() ? "" : " order by " + order) + " limit " + most;
            List<Map<String, Object>> rows = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    query.setObject(i + 1, values.get(i));
                }
                try (ResultSet result = query.executeQuery()) {
                    while (result.next()) {
                        Map<String, Object> row = new LinkedHashMap<>();
                        for (String field : fields) {
                            row.put(field, result.getObject(column(field)));
                        }
                        rows.add(row);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
            return rows;
        }
    }
}
