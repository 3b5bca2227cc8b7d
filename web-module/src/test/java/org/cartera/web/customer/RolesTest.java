package org.cartera.web.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cartera.web.page.Viewer;
import org.junit.jupiter.api.Test;

/** What a page does not offer to a role, its bean refuses whoever asks. */
class RolesTest {
    /** Somebody who may look and nothing else. */
    private static final class Onlooker extends Viewer {
        @Override
        public boolean isCollecting() {
            return false;
        }

        @Override
        public boolean isGranting() {
            return false;
        }

        @Override
        public boolean isRunning() {
            return false;
        }

        @Override
        public void require(boolean allowed) {
            if (!allowed) {
                throw new Forbidden("vendedor");
            }
        }
    }

    @Test
    void anOnlookerWritesNoPromiseDisputeOrPause() {
        PromiseForm promise = new PromiseForm();
        promise.viewer = new Onlooker();
        assertThatThrownBy(promise::save).isInstanceOf(Viewer.Forbidden.class);
        DisputeForm dispute = new DisputeForm();
        dispute.viewer = new Onlooker();
        assertThatThrownBy(dispute::save).isInstanceOf(Viewer.Forbidden.class);
        PauseForm pause = new PauseForm();
        pause.viewer = new Onlooker();
        assertThatThrownBy(pause::save).isInstanceOf(Viewer.Forbidden.class);
        EndForm end = new EndForm();
        end.viewer = new Onlooker();
        assertThatThrownBy(end::save).isInstanceOf(Viewer.Forbidden.class);
    }

    @Test
    void onlyACreditManagerHoldsReleasesAndGrants() {
        Viewer collector = new Viewer() {
            @Override
            public boolean isGranting() {
                return false;
            }

            @Override
            public void require(boolean allowed) {
                assertThat(allowed).isFalse();
                throw new Forbidden("gestor");
            }
        };
        HoldForm hold = new HoldForm();
        hold.viewer = collector;
        assertThatThrownBy(hold::place).isInstanceOf(Viewer.Forbidden.class);
        assertThatThrownBy(hold::release).isInstanceOf(Viewer.Forbidden.class);
        CreditForm credit = new CreditForm();
        credit.viewer = collector;
        assertThatThrownBy(credit::save).isInstanceOf(Viewer.Forbidden.class);
    }
}
