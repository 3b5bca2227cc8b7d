package org.cartera.domain.worklist;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Segment;

/**
 * Parts of the customers that are looked after together (S0-14): each belongs to the first portfolio that fits, or to none. Whoever was
 * given a customer by hand goes before the portfolio's collector.
 */
public record Portfolios(List<Portfolio> all) {

    /**
     * One part.
     *
     * @param collector login of whoever looks after it; empty: it is given out by hand
     */
    public record Portfolio(Segment segment, String collector) {
        public String name() {
            return segment.name();
        }
    }

    public Portfolios {
        all = List.copyOf(all);
        Set<String> names = new HashSet<>();
        for (Portfolio one : all) {
            if (!names.add(one.name())) {
                throw new IllegalArgumentException("Portfolio " + one.name() + " stands twice");
            }
        }
    }

    public static Portfolios none() {
        return new Portfolios(List.of());
    }

    public Optional<Portfolio> of(Customer customer) {
        return all.stream().filter(one -> one.segment().contains(customer)).findFirst();
    }

    public List<String> names() {
        return all.stream().map(Portfolio::name).toList();
    }
}
