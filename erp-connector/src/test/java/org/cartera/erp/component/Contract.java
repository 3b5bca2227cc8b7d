package org.cartera.erp.component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Cartera's API as {@code docs/api/openapi.yaml} describes it. Stricter than the description itself: a member or a parameter that it does not
 * name is a fault, for that is how two sides drift apart.
 */
final class Contract {

    private static final Path FILE =
            Path.of("..", "docs", "api", "openapi.yaml").toAbsolutePath().normalize();
    private static final String JSON_BODY = "/content/application~1json/schema";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(VersionFlag.V4, with -> with.metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
    private static final JsonNode API = read();

    private Contract() {}

    /** One path with its method, as {@code POST /order-checks/{cartKey}/confirm}. */
    record Operation(String method, String path) {

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }

        JsonNode description() {
            return API.path("paths").path(path).path(method);
        }

        String pointer() {
            return "/paths/" + path.replace("/", "~1") + "/" + method;
        }
    }

    /** Which operation a request line is. */
    static Operation operation(String method, String uri) {
        String path = uri.split("\\?")[0].replaceFirst("^/api/v1", "");
        for (Iterator<String> paths = API.path("paths").fieldNames(); paths.hasNext(); ) {
            String template = paths.next();
            String matching = Pattern.quote(template).replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q");
            Operation found = new Operation(method.toLowerCase(java.util.Locale.ROOT), template);
            if (path.matches(matching) && !found.description().isMissingNode()) {
                return found;
            }
        }
        throw new AssertionError("The API has no " + method + " " + path);
    }

    static void checkRequest(Operation operation, String uri, String body) {
        Set<String> known = new TreeSet<>();
        for (JsonNode parameter : operation.description().path("parameters")) {
            known.add(resolved(parameter).path("name").asText());
        }
        for (String parameter : uri.contains("?") ? uri.split("\\?")[1].split("&") : new String[0]) {
            if (!known.contains(parameter.split("=")[0])) {
                throw new AssertionError(operation + " has no parameter " + parameter);
            }
        }
        if (!body.isEmpty()) {
            check(operation + " request", at(operation.pointer() + "/requestBody") + JSON_BODY, body);
        }
    }

    /** Every documented answer has a schema or none; problems have theirs. */
    static void checkResponse(Operation operation, int status, String body) {
        String response = at(operation.pointer() + "/responses/" + status);
        if (status < 500 && API.at(response).isMissingNode()) {
            throw new AssertionError(operation + " never answers " + status);
        }
        for (String content : List.of(JSON_BODY, "/content/application~1problem+json/schema")) {
            if (API.at(response + content).isObject()) {
                check(operation + " response", response + content, body);
            }
        }
    }

    private static void check(String what, String pointer, String body) {
        JsonNode schema = API.at(pointer);
        if (schema.isMissingNode()) {
            throw new AssertionError(what + ": the API describes no such body");
        }
        JsonNode json = json(what, body);
        Set<String> unknown = new TreeSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(members(schema));
        if (!unknown.isEmpty()) {
            throw new AssertionError(what + ": the API knows no " + unknown + " in " + body);
        }
        var faults = SCHEMAS.getSchema(SchemaLocation.of(FILE.toUri() + "#" + encoded(pointer)))
                .validate(json);
        if (!faults.isEmpty()) {
            throw new AssertionError(what + ": " + faults + " in " + body);
        }
    }

    private static Set<String> members(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        resolved(schema).path("properties").fieldNames().forEachRemaining(names::add);
        resolved(schema).path("allOf").forEach(part -> names.addAll(members(part)));
        return names;
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(API.at(node.path("$ref").asText().substring(1))) : node;
    }

    /** Where what stands here is really described. */
    private static String at(String pointer) {
        JsonNode node = API.at(pointer);
        return node.has("$ref") ? at(node.path("$ref").asText().substring(1)) : pointer;
    }

    private static String encoded(String pointer) {
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }

    private static JsonNode json(String what, String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(what + " is no JSON: " + body, e);
        }
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(FILE.toString(), e);
        }
    }
}
