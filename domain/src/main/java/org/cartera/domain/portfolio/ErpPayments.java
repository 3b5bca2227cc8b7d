package org.cartera.domain.portfolio;

/** The ERP as it enters payments for us. */
public interface ErpPayments {

    /** Whether there is such an ERP: else payments are entered by people, and nothing is written back. */
    boolean isConnected();

    /**
     * Enters a payment with its applications, whole or not at all. Under a key that it has seen it enters nothing and answers as it did.
     *
     * @return the ERP's id of the payment
     * @throws Transport.Refused where the ERP says no
     * @throws Transport.Unsure where it may have entered it, though nobody said so
     * @throws RuntimeException where it has not, and may be asked again
     */
    String enter(PaymentOrder order);
}
