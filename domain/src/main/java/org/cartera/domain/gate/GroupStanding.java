package org.cartera.domain.gate;

import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.Exposure;

/**
 * A corporate group and what is at risk with all its members.
 *
 * @param exposure of all members, this order's account included and this order left out, in the group limit's currency
 */
public record GroupStanding(CorporateGroup group, Exposure exposure) {}
