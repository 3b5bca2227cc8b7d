package org.cartera.domain.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place where a customer can be reached, for one purpose.
 *
 * @param id the ERP's id (OFBiz: CONTACT_MECH_ID)
 * @param purpose the ERP's purpose (OFBiz: BILLING_EMAIL, PRIMARY_EMAIL, BILLING_LOCATION, PHONE_BILLING …); empty where
 *     it states none
 * @param value the address as written: e-mail address, telephone number, or postal lines separated by line feeds
 * @param from first day it holds, inclusive
 * @param through last day it holds, inclusive; null while it holds
 */
public record ContactPoint(
        String id,
        CustomerId customer,
        Kind kind,
        String purpose,
        String value,
        LocalDate from,
        @Nullable LocalDate through) {

    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && (through == null || !date.isAfter(through));
    }

    public enum Kind {
        EMAIL,
        PHONE,
        POSTAL
    }
}
