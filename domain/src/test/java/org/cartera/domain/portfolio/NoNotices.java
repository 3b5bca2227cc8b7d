package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.Request;

/** Notices that nobody keeps; tests override what they look at. */
class NoNotices implements StaffNotices {
    @Override
    public void add(String login, StaffNotice.Kind kind, StaffNotice.Topic topic, Request about, Instant at) {}

    @Override
    public boolean remind(String login, DisputeReminder about, Instant at) {
        return true;
    }

    @Override
    public void settleAsked(StaffNotice.Topic topic, long request, Instant at) {}

    @Override
    public List<Told> of(OrganisationId organisation, String login, int limit) {
        return List.of();
    }

    @Override
    public long unread(OrganisationId organisation, String login) {
        return 0;
    }

    @Override
    public void read(OrganisationId organisation, String login, long through, Instant at) {}

    @Override
    public List<Told> due(int limit, Instant now) {
        return List.of();
    }

    @Override
    public boolean take(StaffNotice due, String node, Instant now) {
        return true;
    }

    @Override
    public void report(StaffNotice notice, Fate fate, Instant now) {}

    @Override
    public int giveUpSilent(Instant now) {
        return 0;
    }

    @Override
    public List<Stuck> stuck(OrganisationId organisation, int limit) {
        return List.of();
    }

    @Override
    public boolean settle(OrganisationId organisation, long notice, boolean again, String by, Instant now) {
        return false;
    }
}
