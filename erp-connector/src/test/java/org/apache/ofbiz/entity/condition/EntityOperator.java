package org.apache.ofbiz.entity.condition;

/** The operators that the component uses, as SQL writes them. */
public enum EntityOperator {
    EQUALS("="),
    LESS_THAN("<"),
    LESS_THAN_EQUAL_TO("<="),
    GREATER_THAN(">"),
    GREATER_THAN_EQUAL_TO(">="),
    IN("in"),
    AND("and"),
    OR("or");

    private final String sql;

    EntityOperator(String sql) {
        this.sql = sql;
    }

    public String sql() {
        return sql;
    }
}
