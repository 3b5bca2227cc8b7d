package org.cartera.scenarios.story;

import java.util.List;
import org.cartera.domain.customer.CustomerId;
import org.cartera.scenarios.yaml.YamlNode;

/** Words a difference so that a person finds the line, the day, the customer, what he expected and what came. */
record Said(YamlNode place, CustomerId customer) {

    void differs(List<String> differences, View view, String what, Object expected, Object actual) {
        differences.add("line " + place.line() + ", " + view.date() + ", " + customer + ": " + what + ": expected "
                + expected + ", got " + actual);
    }

    /** Notes a difference where the two are not equal. */
    void same(List<String> differences, View view, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differs(differences, view, what, expected, actual);
        }
    }
}
