package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Reads customers with their contacts and credit files. Without a word about contacts a customer has an e-mail and a postal address. */
final class CustomerReader {
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final Cast cast;
    private final DeskReader desk;

    CustomerReader(Cast cast, DeskReader desk) {
        this.cast = cast;
        this.desk = desk;
    }

    /** A customer who is there from the beginning; also adds him to the cast. */
    List<Happening> read(YamlNode node) {
        if (node.isText()) {
            Customer customer = Customer.named(new CustomerId(node.text()), node.text());
            cast.add(customer);
            return List.of((world, on) -> world.erp().put(customer), (world, on) -> addresses(customer.id())
                    .forEach(world.erp()::put));
        }
        YamlMap map = node.map();
        String id = map.findText("id", "number", "code").orElse("");
        String name = map.findText("name").orElse(id);
        if (name.isEmpty()) {
            throw node.error("a customer needs the key 'id'");
        }
        CustomerId customerId = new CustomerId(id.isEmpty() ? name : id);
        Customer customer = new Customer(
                customerId,
                name,
                map.find("kind", "type")
                        .map(one -> Words.one(one, Customer.Kind.class))
                        .orElse(Customer.Kind.COMPANY),
                map.find("active").map(Words::yes).orElse(true),
                map.findText("taxId", "nit").orElse(null),
                map.find("currency")
                        .map(one -> Amounts.currency(one, one.text()))
                        .orElse(null),
                map.findText("language").orElse(null),
                map.findText("country").orElse(null),
                map.find("zone", "timeZone").map(CustomerReader::zone).orElse(null),
                map.find("classifications", "classification", "segments", "segment")
                        .map(one -> Set.copyOf(new HashSet<>(one.words())))
                        .orElse(Set.of()));
        cast.add(customer);
        List<ContactPoint> points = contacts(map, customerId);
        List<Happening> happenings = new ArrayList<>();
        if (map.find("known").map(Words::yes).orElse(true)) {
            happenings.add((world, on) -> world.erp().put(customer));
        }
        happenings.add((world, on) -> points.forEach(world.erp()::put));
        map.find("limit", "creditLimit").ifPresent(one -> happenings.add(desk.limit(one, customerId)));
        map.find("creditFile", "credit").ifPresent(one -> happenings.add(desk.creditFile(one, customerId)));
        map.find("blocked").ifPresent(one -> happenings.add(desk.blocked(one, customerId)));
        map.noMore();
        return happenings;
    }

    /** What changes about a customer: his addresses, classifications, or that he is closed. The ERP knows him from now on. */
    Happening change(YamlNode node) {
        YamlMap map = node.map();
        CustomerId id = map.find("id", "customer")
                .map(one -> cast.customer(one, one.text()))
                .orElseGet(() -> cast.customer(map));
        Optional<Set<String>> classifications = map.find("classifications", "classification", "segments", "segment")
                .map(one -> Set.copyOf(new HashSet<>(one.words())));
        Optional<Boolean> active = map.find("active").map(Words::yes);
        Optional<Happening> block = map.find("blocked").map(one -> desk.blocked(one, id));
        boolean addresses = map.has("email", "emails", "postal", "address", "phone");
        List<ContactPoint> points = addresses ? contacts(map, id) : List.of();
        map.noMore();
        return (world, on) -> {
            Customer old = world.erp().customer(id).orElseGet(() -> cast.customer(id));
            world.erp()
                    .put(new Customer(
                            id,
                            old.name(),
                            old.kind(),
                            active.orElse(old.active()),
                            old.taxId(),
                            old.currency(),
                            old.language(),
                            old.country(),
                            old.zone(),
                            classifications.orElse(old.classifications())));
            if (addresses) {
                List.of(ContactPoint.Kind.values()).forEach(kind -> world.erp().removeContactPoints(id, kind));
                points.forEach(world.erp()::put);
            }
            block.ifPresent(one -> one.happen(world, on));
        };
    }

    private static String zone(YamlNode node) {
        try {
            return ZoneId.of(node.text()).getId();
        } catch (java.time.DateTimeException e) {
            throw node.error("'" + node.text() + "' is no time zone, such as America/Bogota");
        }
    }

    private static List<ContactPoint> addresses(CustomerId id) {
        return List.of(
                point(
                        id,
                        ContactPoint.Kind.EMAIL,
                        "BILLING_EMAIL",
                        "pagos@" + id.value().replaceAll("\\W+", "") + ".example"),
                point(id, ContactPoint.Kind.POSTAL, "BILLING_LOCATION", id + "\nCalle 1 # 2-3\nBogotá"));
    }

    private static List<ContactPoint> contacts(YamlMap map, CustomerId id) {
        YamlMap place = map.find("contacts", "contact").map(YamlNode::map).orElse(map);
        List<ContactPoint> points = new ArrayList<>();
        points.addAll(points(place, id, ContactPoint.Kind.EMAIL, "BILLING_EMAIL", "email", "emails", "mail"));
        points.addAll(
                points(place, id, ContactPoint.Kind.POSTAL, "BILLING_LOCATION", "postal", "address", "postalAddress"));
        points.addAll(points(place, id, ContactPoint.Kind.PHONE, "PHONE_BILLING", "phone", "phones", "telephone"));
        if (place != map) {
            place.noMore();
        }
        return points;
    }

    /** An absent key gives the usual address; {@code none} gives none. */
    private static List<ContactPoint> points(
            YamlMap map, CustomerId id, ContactPoint.Kind kind, String purpose, String... names) {
        boolean empty = map.has(names);
        Optional<YamlNode> found = map.find(names);
        if (found.isEmpty()) {
            return empty
                    ? List.of()
                    : addresses(id).stream()
                            .filter(point -> point.kind() == kind)
                            .toList();
        }
        List<ContactPoint> points = new ArrayList<>();
        for (YamlNode one : found.get().list()) {
            if (!Words.isOneOf(one.text(), "none", "no", "false", "ninguno", "nada")) {
                points.add(point(id, kind, purpose, one.text()));
            }
        }
        return points;
    }

    private static ContactPoint point(CustomerId id, ContactPoint.Kind kind, String purpose, String value) {
        return new ContactPoint(id + "-" + kind + "-" + value.hashCode(), id, kind, purpose, value, EVER, null);
    }

    static Currency currency(YamlMap map, Cast cast, CustomerId customer) {
        return map.find("currency")
                .map(one -> Amounts.currency(one, one.text()))
                .orElseGet(() -> cast.currencyOf(customer));
    }
}
