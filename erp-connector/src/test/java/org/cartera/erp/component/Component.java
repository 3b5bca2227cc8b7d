package org.cartera.erp.component;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The component's definitions as OFBiz would read them: services, entities, labels. */
record Component(
        Map<String, Service> services,
        Map<String, Set<String>> fields,
        Map<String, List<String>> keys,
        Document labels) {

    static final Path HOME = Path.of("ofbiz-plugin", "cartera").toAbsolutePath();

    record Service(String name, Path file, String method, Map<String, String> modes, Set<String> needed) {

        void checkIn(Map<String, Object> context) {
            for (String attribute : context.keySet()) {
                if (!Set.of("userLogin", "locale").contains(attribute)
                        && !modes.getOrDefault(attribute, "").startsWith("IN")) {
                    throw new AssertionError(name + " has no IN attribute " + attribute);
                }
            }
            for (String attribute : needed) {
                if (context.get(attribute) == null) {
                    throw new AssertionError(name + " needs " + attribute);
                }
            }
        }

        void checkOut(Map<String, Object> result) {
            for (String attribute : result.keySet()) {
                if (!Set.of("responseMessage", "errorMessage", "successMessage").contains(attribute)
                        && !modes.getOrDefault(attribute, "").endsWith("OUT")) {
                    throw new AssertionError(name + " has no OUT attribute " + attribute);
                }
            }
        }
    }

    static Component read() {
        Map<String, Service> services = new HashMap<>();
        for (Element service : elements(parse(HOME.resolve("servicedef/services.xml")), "service")) {
            Map<String, String> modes = new HashMap<>();
            Set<String> needed = new TreeSet<>();
            for (Element attribute : elements(service, "attribute")) {
                modes.put(attribute.getAttribute("name"), attribute.getAttribute("mode"));
                if (attribute.getAttribute("mode").startsWith("IN")
                        && !attribute.getAttribute("optional").equals("true")) {
                    needed.add(attribute.getAttribute("name"));
                }
            }
            String name = service.getAttribute("name");
            Path file = HOME.resolve(service.getAttribute("location").replace("component://cartera/", ""));
            services.put(name, new Service(name, file, service.getAttribute("invoke"), modes, needed));
        }
        Map<String, Set<String>> fields = new HashMap<>();
        Map<String, List<String>> keys = new HashMap<>();
        for (Element entity : elements(parse(HOME.resolve("entitydef/entitymodel.xml")), "entity")) {
            Set<String> names = new TreeSet<>();
            elements(entity, "field").forEach(f -> names.add(f.getAttribute("name")));
            fields.put(entity.getAttribute("entity-name"), names);
            keys.put(
                    entity.getAttribute("entity-name"),
                    elements(entity, "prim-key").stream()
                            .map(k -> k.getAttribute("field"))
                            .toList());
        }
        return new Component(services, fields, keys, parse(HOME.resolve("config/CarteraUiLabels.xml")));
    }

    /** The field itself where the entity has it; entities of OFBiz's own are not known here. */
    String field(String entity, String field) {
        if (fields.containsKey(entity) && !fields.get(entity).contains(field)) {
            throw new AssertionError(entity + " has no field " + field);
        }
        return field;
    }

    List<String> key(String entity) {
        return keys.getOrDefault(entity, List.of("systemResourceId", "systemPropertyId"));
    }

    String label(String resource, String key, Locale locale) {
        for (Element property : elements(labels, "property")) {
            if (resource.equals("CarteraUiLabels")
                    && property.getAttribute("key").equals(key)) {
                for (Element value : elements(property, "value")) {
                    if (value.getAttribute("xml:lang").equals(locale.getLanguage())) {
                        return value.getTextContent();
                    }
                }
            }
        }
        throw new AssertionError("No text " + resource + "." + key + " in " + locale);
    }

    static Document parse(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    static List<Element> elements(Element parent, String name) {
        return list(parent.getElementsByTagName(name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
