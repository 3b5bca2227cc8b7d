package org.cartera.config.wiring;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.cartera.config.memory.RememberedClients;
import org.cartera.config.settings.Settings;
import org.cartera.domain.staff.ApiClients;
import org.cartera.domain.staff.ApiLimits;
import org.cartera.domain.staff.LockoutPolicy;
import org.cartera.domain.staff.OrganisationBook;
import org.cartera.domain.staff.PasswordPolicy;
import org.cartera.domain.staff.Passwords;
import org.cartera.domain.staff.SignIn;
import org.cartera.domain.staff.Staff;
import org.cartera.store.ContainerPersistence;
import org.cartera.store.staff.JpaApiClients;
import org.cartera.store.staff.JpaStaff;
import org.cartera.store.staff.Pbkdf2Passwords;
import org.cartera.store.staff.StoredOrganisations;

/** Produces who may use Cartera, and our organisations. */
@ApplicationScoped
public class StaffWiring {

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    @Produces
    @Singleton
    Staff staff(ContainerPersistence persistence) {
        return new JpaStaff(persistence);
    }

    @Produces
    @Singleton
    ApiClients clients(ContainerPersistence persistence, Clock clock) {
        return new RememberedClients(new JpaApiClients(persistence, clock), clock, PolicyWiring.REMEMBERED);
    }

    @Produces
    @Singleton
    ApiLimits apiLimits(Settings settings) {
        return new ApiLimits(settings.api().requestsPerSecond());
    }

    @Produces
    @Singleton
    OrganisationBook organisations(ContainerPersistence persistence) {
        return new StoredOrganisations(dataSource, persistence);
    }

    @Produces
    @Singleton
    Passwords passwords() {
        return new Pbkdf2Passwords();
    }

    @Produces
    @Singleton
    PasswordPolicy passwordPolicy() {
        return PasswordPolicy.standard();
    }

    @Produces
    @Singleton
    SignIn signIn(Staff staff, Passwords passwords) {
        return new SignIn(staff, passwords, LockoutPolicy.standard());
    }
}
