package org.cartera.erp.component;

import groovy.lang.Script;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Stands for OFBiz's {@code GroovyBaseScript}: the same words for the same things, answered by {@link OfbizFake}. */
public abstract class OfbizScript extends Script {

    private OfbizFake ofbiz() {
        return (OfbizFake) getBinding().getVariable("ofbiz");
    }

    public Object from(String entity) {
        return ofbiz().query(entity);
    }

    public OfbizFake.Row makeValue(String entity, Map<String, Object> fields) {
        return ofbiz().new Row(entity, fields);
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> run(Map<String, Object> call) {
        Map<String, Object> context = new HashMap<>((Map<String, Object>) call.get("with"));
        context.putIfAbsent("userLogin", getBinding().getVariable("userLogin"));
        context.putIfAbsent("locale", getBinding().getVariable("locale"));
        Map<String, Object> result = ofbiz().run((String) call.get("service"), context);
        if ("error".equals(result.get("responseMessage"))) {
            throw new IllegalStateException((String) result.get("errorMessage"));
        }
        return result;
    }

    public Map<String, Object> success() {
        return OfbizFake.result("success");
    }

    public Map<String, Object> success(Map<String, Object> values) {
        Map<String, Object> result = OfbizFake.result("success");
        result.putAll(values);
        return result;
    }

    public Map<String, Object> error(String text) {
        Map<String, Object> result = OfbizFake.result("error");
        result.put("errorMessage", text);
        return result;
    }

    public String label(String resource, String key) {
        return label(resource, key, Map.of());
    }

    public String label(String resource, String key, Map<String, Object> values) {
        return ofbiz().label(resource, key, values, (Locale) getBinding().getVariable("locale"));
    }

    public void logInfo(String text) {
        ofbiz().log.add(text);
    }

    public void logWarning(String text) {
        ofbiz().log.add(text);
    }

    public void logError(String text) {
        ofbiz().log.add(text);
    }
}
