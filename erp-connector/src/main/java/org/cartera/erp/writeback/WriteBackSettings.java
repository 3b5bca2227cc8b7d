package org.cartera.erp.writeback;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;

/**
 * How to reach our component in OFBiz.
 *
 * @param erp OFBiz' address as browsers type it, as in {@code https://ofbiz.example}
 * @param user an OFBiz user with the permission CARTERA_WRITE
 * @param password a secret; never printed
 * @param paymentMethods by organisation, the payment method of OFBiz into which money is received; under the empty key that of all others
 */
public record WriteBackSettings(URI erp, String user, String password, Map<String, String> paymentMethods) {

    public WriteBackSettings {
        String scheme = erp.getScheme();
        if (erp.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("Write-back address " + erp + " is no http or https address");
        }
        if (user.isBlank() || paymentMethods.isEmpty()) {
            throw new IllegalArgumentException("Write-back to " + erp + " needs a user and a payment method");
        }
        paymentMethods = Map.copyOf(paymentMethods);
    }

    /** @param methods one for all, as in {@code BANK}, or each its own, as in {@code Company=BANK, Other=BANK2} */
    public static WriteBackSettings of(String erp, String user, String password, String methods) {
        Map<String, String> byOrganisation = new HashMap<>();
        for (String one : methods.split(",", -1)) {
            if (!one.isBlank()) {
                int sign = one.indexOf('=');
                byOrganisation.put(
                        sign < 0 ? "" : one.substring(0, sign).strip(),
                        one.substring(sign + 1).strip());
            }
        }
        return new WriteBackSettings(URI.create(erp), user, password, byOrganisation);
    }

    /** Empty where the organisation has none: OFBiz then says no. */
    String paymentMethod(OrganisationId organisation) {
        return paymentMethods.getOrDefault(organisation.value(), paymentMethods.getOrDefault("", ""));
    }

    @Override
    public String toString() {
        return "WriteBackSettings[" + erp + ", user " + user + "]";
    }
}
