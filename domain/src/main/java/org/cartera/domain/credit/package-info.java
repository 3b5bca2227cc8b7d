/**
 * How much credit a customer has and how much of it is used.
 * The credit file is what our company granted; exposure is what is at risk against it (K9).
 * Exposure converts other currencies at the ERP's dated rate, shows both amounts, and is unknown without a rate.
 * A limit that is absent is not a limit of zero in disguise: the hold policy says what it means.
 * It does not block anything.
 */
@NullMarked
package org.cartera.domain.credit;

import org.jspecify.annotations.NullMarked;
