package org.apache.ofbiz.entity.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a field with a value, or several conditions joined.
 *
 * @param field null for joined conditions, which are the value then
 */
public record EntityCondition(@Nullable String field, EntityOperator operator, Object value) {

    public static EntityCondition makeCondition(String field, EntityOperator operator, Object value) {
        return new EntityCondition(field, operator, value);
    }

    public static EntityCondition makeCondition(List<EntityCondition> conditions, EntityOperator join) {
        return new EntityCondition(null, join, conditions);
    }
}
