package org.cartera.domain.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated relation between two parties, such as a contact person or a parent company (OFBiz: PARTY_RELATIONSHIP).
 *
 * @param type the ERP's relationship type; empty where it states none
 * @param through last day, inclusive; null while it holds
 */
public record Relationship(
        CustomerId from,
        CustomerId to,
        String type,
        String roleFrom,
        String roleTo,
        LocalDate since,
        @Nullable LocalDate through) {}
