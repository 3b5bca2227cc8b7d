package org.cartera.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description that is served names every operation there is, and no other. */
class OpenApiTest {

    @Test
    void theDescriptionAndTheResourcesNameTheSameOperations() throws Exception {
        assertThat(described()).isEqualTo(offered());
    }

    /** Paths are indented by two blanks and their methods by four. */
    private static Set<String> described() throws IOException {
        Set<String> operations = new TreeSet<>();
        String path = "";
        try (var in = OpenApiTest.class.getResourceAsStream("/api/openapi.yaml")) {
            for (String line : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).split("\\R")) {
                if (line.startsWith("components:")) {
                    break;
                }
                if (line.matches("  /.*:")) {
                    path = line.strip().replace(":", "");
                } else if (line.matches("    (get|post|put|delete|patch):")) {
                    operations.add(line.strip().replace(":", "") + " " + path);
                }
            }
        }
        return operations;
    }

    private static Set<String> offered() throws Exception {
        Set<String> operations = new TreeSet<>();
        for (Class<?> resource : resources()) {
            Path on = resource.getAnnotation(Path.class);
            for (Method method : resource.getDeclaredMethods()) {
                for (Annotation one : method.getAnnotations()) {
                    HttpMethod verb = one.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        Path more = method.getAnnotation(Path.class);
                        String path = "/" + on.value() + (more == null ? "" : "/" + more.value());
                        operations.add(verb.value().toLowerCase(Locale.ROOT) + " "
                                + path.replaceAll("/+", "/").replaceAll("\\{(\\w+) *:[^/]*}", "{$1}"));
                    }
                }
            }
        }
        return operations;
    }

    private static List<Class<?>> resources() throws Exception {
        File folder = new File(OpenApiResource.class
                        .getResource("OpenApiResource.class")
                        .toURI())
                .getParentFile();
        return Files.list(folder.toPath())
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches("\\w+\\.class"))
                .<Class<?>>map(name -> load("org.cartera.web.api." + name.replace(".class", "")))
                .filter(type -> type.isAnnotationPresent(Path.class))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
