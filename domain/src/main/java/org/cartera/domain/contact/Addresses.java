package org.cartera.domain.contact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.ContactPoint.Kind;

/**
 * Finds the address a message goes to: among those that hold on the date, the one whose purpose comes first in the list;
 * a purpose that is not listed comes last; among equals the newest.
 */
public record Addresses(List<String> emailPurposes, List<String> postalPurposes) {

    /** OFBiz's purposes, billing before general. */
    public static Addresses standard() {
        return new Addresses(
                List.of("BILLING_EMAIL", "PAYMENT_EMAIL", "PRIMARY_EMAIL"),
                List.of("BILLING_LOCATION", "PAYMENT_LOCATION", "GENERAL_LOCATION"));
    }

    public Optional<ContactPoint> email(List<ContactPoint> points, LocalDate asOf) {
        return first(points, Kind.EMAIL, emailPurposes, asOf);
    }

    public Optional<ContactPoint> postal(List<ContactPoint> points, LocalDate asOf) {
        return first(points, Kind.POSTAL, postalPurposes, asOf);
    }

    private static Optional<ContactPoint> first(
            List<ContactPoint> points, Kind kind, List<String> purposes, LocalDate asOf) {
        Comparator<ContactPoint> byPurpose = Comparator.comparing(point -> {
            int place = purposes.indexOf(point.purpose());
            return place < 0 ? purposes.size() : place;
        });
        return points.stream()
                .filter(point -> point.kind() == kind && point.holdsOn(asOf))
                .filter(point -> !point.value().isBlank())
                .min(byPurpose
                        .thenComparing(Comparator.comparing(ContactPoint::from).reversed())
                        .thenComparing(ContactPoint::id));
    }
}
