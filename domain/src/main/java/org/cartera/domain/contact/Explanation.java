package org.cartera.domain.contact;

/**
 * What a debtor says stands between us and the money (S2-15). An objection is debated: he could pay and does not agree; a
 * situation is understood: he agrees and cannot pay.
 *
 * @param volunteered he told it without being asked, which may be noted of any debtor (T1)
 */
public record Explanation(Kind kind, boolean volunteered) {

    public enum Branch {
        /** Debate it with facts. */
        OBJECTION,
        /** Understand it and look for a way together. */
        SITUATION
    }

    public enum Kind {
        GOODS(Branch.OBJECTION),
        PRICE(Branch.OBJECTION),
        DOCUMENTS(Branch.OBJECTION),
        /** Of payment, or of the contract. */
        TERMS(Branch.OBJECTION),
        LIQUIDITY(Branch.SITUATION),
        /** Fire, flood, theft, illness, death. */
        CALAMITY(Branch.SITUATION),
        /** Reorganisation or liquidation, begun or announced. */
        INSOLVENCY(Branch.SITUATION);

        private final Branch branch;

        Kind(Branch branch) {
            this.branch = branch;
        }

        public Branch branch() {
            return branch;
        }
    }
}
