package org.cartera.config.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.cartera.config.settings.DatabaseSettings;
import org.cartera.config.settings.ErpSettings;
import org.cartera.config.settings.Settings;
import org.cartera.config.settings.SettingsInvalidException;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.erp.copy.CopiedErpSource;
import org.cartera.erp.copy.CopySettings;
import org.cartera.erp.ofbiz.OfbizErpSource;
import org.cartera.erp.ofbiz.OfbizSettings;

/** Produces the ERP's connector: its own connections, built from settings and never part of a server's transaction. */
@ApplicationScoped
public class ErpWiring {

    @Produces
    @Singleton
    ErpSource erp(Settings settings) {
        ErpSettings erp = settings.erp();
        String url = erp.url();
        if (url == null) {
            return new NoErp();
        }
        String user = Objects.requireNonNullElse(erp.user(), "");
        String password = Objects.requireNonNullElse(erp.password(), "");
        return erp.overHttp()
                ? new CopiedErpSource(new CopySettings(
                        URI.create(url), user, password, copy(erp, settings.database()), erp.pageRows()))
                : new OfbizErpSource(OfbizSettings.of(url, user, password, erp.zone()));
    }

    /** Where the copy of the ERP's tables is kept: beside Cartera's own tables, unless another place is set. */
    private static OfbizSettings copy(ErpSettings erp, DatabaseSettings own) {
        String url = erp.copyUrl() == null ? own.url() : erp.copyUrl();
        if (url == null) {
            throw new SettingsInvalidException(List.of(
                    "cartera.erp.url is " + erp.url() + ", so cartera.db.url or cartera.erp.copy.url must say where the"
                            + " copy of the ERP's tables is kept"));
        }
        String user = erp.copyUrl() == null ? own.user() : erp.copyUser();
        String password = erp.copyUrl() == null ? own.password() : erp.copyPassword();
        return new OfbizSettings(
                url,
                Objects.requireNonNullElse(user, ""),
                Objects.requireNonNullElse(password, ""),
                CopySettings.SCHEMA,
                erp.zone(),
                5_000,
                4);
    }

    void close(@Disposes ErpSource erp) throws Exception {
        if (erp instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
