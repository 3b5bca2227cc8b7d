package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;

/**
 * Tells those who may decide that a release is asked for, and whoever asked what was decided. Nobody is told of what he did
 * himself; a program, or an ERP's user whom we do not know, has no inbox here and follows the answers of the gate.
 */
public final class TellStaff implements Releases.Approvers {
    private final Staff staff;
    private final StaffNotices notices;

    public TellStaff(Staff staff, StaffNotices notices) {
        this.staff = staff;
        this.notices = notices;
    }

    @Override
    public void asked(ReleaseRequest request, Set<Role> may) {
        for (User user : staff.all()) {
            boolean decides = user.active()
                    && !Collections.disjoint(user.roles(), may)
                    && user.sees(request.account().organisation());
            if (decides && !user.login().equals(request.by())) {
                tell(request, user.login(), StaffNotice.Kind.ASKED, request.at());
            }
        }
    }

    @Override
    public void decided(ReleaseRequest request) {
        Instant at = Objects.requireNonNull(request.decidedAt(), "decidedAt");
        notices.settleAsked(request.id(), at);
        if (!request.by().equals(request.decidedBy())
                && User.isLogin(request.by())
                && staff.find(request.by()).filter(User::active).isPresent()) {
            tell(request, request.by(), kind(request.state()), at);
        }
    }

    private void tell(ReleaseRequest request, String login, StaffNotice.Kind kind, Instant at) {
        notices.add(request.account().organisation(), login, kind, request.id(), at);
    }

    private static StaffNotice.Kind kind(ReleaseRequest.State state) {
        return switch (state) {
            case REQUESTED -> StaffNotice.Kind.ASKED;
            case GRANTED -> StaffNotice.Kind.GRANTED;
            case REFUSED -> StaffNotice.Kind.REFUSED;
            case REVOKED -> StaffNotice.Kind.REVOKED;
        };
    }
}
