package org.cartera.domain.customer;

import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A company of ours that sells on credit.
 *
 * @param zone the zone whose calendar day is the business date (K1)
 * @param baseCurrency the currency of its books (OFBiz: PARTY_ACCTG_PREFERENCE.BASE_CURRENCY_UOM_ID); null where the ERP
 *     names none
 * @param country ISO 3166-1 alpha-2, for its holidays; null where unknown
 */
public record Organisation(
        OrganisationId id, String name, ZoneId zone, @Nullable Currency baseCurrency, @Nullable String country) {}
