package org.cartera.config.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.cartera.config.settings.ErpSettings;
import org.cartera.config.settings.Settings;
import org.cartera.domain.receivable.ErpSource;
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
        return url == null
                ? new NoErp()
                : new OfbizErpSource(OfbizSettings.of(
                        url,
                        Objects.requireNonNullElse(erp.user(), ""),
                        Objects.requireNonNullElse(erp.password(), ""),
                        erp.zone()));
    }

    void close(@Disposes ErpSource erp) throws Exception {
        if (erp instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
