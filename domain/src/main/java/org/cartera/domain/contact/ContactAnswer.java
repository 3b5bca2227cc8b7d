package org.cartera.domain.contact;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.action.Ground;

/** Whether a contact may take place, and if not, why and from when. */
public sealed interface ContactAnswer {

    /** None where it is allowed. */
    List<Ground> grounds();

    record Allowed() implements ContactAnswer {
        @Override
        public List<Ground> grounds() {
            return List.of();
        }
    }

    /**
     * Not now.
     *
     * @param from the first moment at which it is allowed, as far as is known now
     * @param grounds at least one; what lasts longest by its nature first: caps, then hours
     */
    record Waits(Instant from, List<Ground> grounds) implements ContactAnswer {
        public Waits {
            grounds = List.copyOf(grounds);
        }
    }

    /** Not until the debtor says otherwise. */
    record Refused(List<Ground> grounds) implements ContactAnswer {
        public Refused {
            grounds = List.copyOf(grounds);
        }
    }
}
