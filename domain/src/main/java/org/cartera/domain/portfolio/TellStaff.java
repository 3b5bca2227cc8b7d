package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.negotiation.ConcessionRequest;
import org.cartera.domain.portfolio.StaffNotice.Kind;
import org.cartera.domain.portfolio.StaffNotice.Topic;
import org.cartera.domain.staff.Request;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who may decide that something is asked for, and whoever asked what was decided. Nobody is told of what he did
 * himself; a program, or an ERP's user whom we do not know, has no inbox here and follows the answers of the gate.
 */
public final class TellStaff {
    private final Staff staff;
    private final StaffNotices notices;

    public TellStaff(Staff staff, StaffNotices notices) {
        this.staff = staff;
        this.notices = notices;
    }

    /** Tells of releases. */
    public Releases.Approvers ofReleases() {
        return new Releases.Approvers() {
            @Override
            public void asked(ReleaseRequest request, Set<Role> may) {
                tellAsked(Topic.RELEASE, request, request.at(), may);
            }

            @Override
            public void decided(ReleaseRequest request) {
                tellDecided(Topic.RELEASE, request, request.decidedAt(), kind(request.state()));
            }
        };
    }

    /** Tells of concessions. */
    public Concessions.Approvers ofConcessions() {
        return new Concessions.Approvers() {
            @Override
            public void asked(ConcessionRequest request, Set<Role> may) {
                tellAsked(Topic.CONCESSION, request, request.at(), may);
            }

            @Override
            public void decided(ConcessionRequest request) {
                boolean granted = request.state() == ConcessionRequest.State.GRANTED;
                tellDecided(Topic.CONCESSION, request, request.decidedAt(), granted ? Kind.GRANTED : Kind.REFUSED);
            }
        };
    }

    private void tellAsked(Topic topic, Request request, Instant at, Set<Role> may) {
        for (User user : staff.all()) {
            boolean decides = user.active()
                    && !Collections.disjoint(user.roles(), may)
                    && user.sees(request.account().organisation());
            if (decides && !user.login().equals(request.by())) {
                notices.add(user.login(), Kind.ASKED, topic, request, at);
            }
        }
    }

    private void tellDecided(Topic topic, Request request, @Nullable Instant decidedAt, Kind kind) {
        Instant at = Objects.requireNonNull(decidedAt, "decidedAt");
        notices.settleAsked(topic, request.id(), at);
        if (!request.by().equals(request.decidedBy())
                && User.isLogin(request.by())
                && staff.find(request.by()).filter(User::active).isPresent()) {
            notices.add(request.by(), kind, topic, request, at);
        }
    }

    private static Kind kind(ReleaseRequest.State state) {
        return switch (state) {
            case REQUESTED -> Kind.ASKED;
            case GRANTED -> Kind.GRANTED;
            case REFUSED -> Kind.REFUSED;
            case REVOKED -> Kind.REVOKED;
        };
    }
}
