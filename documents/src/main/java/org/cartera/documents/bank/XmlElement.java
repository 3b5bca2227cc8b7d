package org.cartera.documents.bank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small part of an XML file, by local names, so that one reading serves every version of a schema. */
final class XmlElement {
    static final XmlElement NONE = new XmlElement("", null);

    private final String name;
    private final @Nullable String currency;
    private final List<XmlElement> children = new ArrayList<>(4);
    private String text = "";

    /** @param currency its attribute {@code Ccy}, or {@code currencyID} */
    XmlElement(String name, @Nullable String currency) {
        this.name = name;
        this.currency = currency;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void say(String text) {
        this.text = text;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    @Nullable
    String currency() {
        return currency;
    }

    /** The first element down this path; an empty one where there is none. */
    XmlElement at(String... path) {
        XmlElement here = this;
        for (String step : path) {
            here = here.child(step);
        }
        return here;
    }

    boolean has(String... path) {
        return at(path) != NONE;
    }

    /** The stripped text down this path; null where there is none. */
    @Nullable
    String text(String... path) {
        return Values.textOrNull(at(path).text);
    }

    /** All children of this name, in order. */
    List<XmlElement> all(String child) {
        return children.stream().filter(one -> one.name.equals(child)).toList();
    }

    private XmlElement child(String step) {
        for (XmlElement one : children) {
            if (one.name.equals(step)) {
                return one;
            }
        }
        return NONE;
    }
}
