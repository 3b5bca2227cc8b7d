package org.cartera.store.staff;

import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.OrganisationBook;
import org.cartera.domain.staff.OrganisationSettings;
import org.cartera.store.Persistence;
import org.cartera.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Organisations of the facts in force, with our settings applied. */
public final class StoredOrganisations implements OrganisationBook {
    private static final String IN_FORCE =
            "select distinct key, name, zone, base_currency, country from fact_organisation"
                    + " where gen_to is null and organisation = key order by name, key";

    private final DataSource dataSource;
    private final Persistence persistence;

    public StoredOrganisations(DataSource dataSource, Persistence persistence) {
        this.dataSource = dataSource;
        this.persistence = persistence;
    }

    @Override
    public List<Organisation> all() {
        return asRead().stream()
                .map(this::withSettings)
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    @Override
    public List<Organisation> asRead() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(IN_FORCE);
                ResultSet rows = statement.executeQuery()) {
            List<Organisation> result = new ArrayList<>();
            while (rows.next()) {
                result.add(organisation(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new StoreException("The organisations of the facts in force could not be read", e);
        }
    }

    @Override
    public OrganisationSettings settings(OrganisationId id) {
        return persistence.call(entities -> {
            SettingRow row = entities.find(SettingRow.class, id.value());
            return row == null ? OrganisationSettings.none(id) : row.toSettings();
        });
    }

    @Override
    public OrganisationSettings save(OrganisationSettings settings, String by) {
        return persistence.call(entities -> {
            SettingRow row = entities.find(SettingRow.class, settings.id().value());
            if (row == null && settings.version() == 0) {
                row = new SettingRow(settings.id());
                entities.persist(row);
            } else if (row == null || row.version() != settings.version()) {
                throw new Changed(settings.id(), row == null ? "nobody: they are gone" : row.changedBy());
            }
            row.take(settings, by);
            try {
                entities.flush();
            } catch (OptimisticLockException e) {
                throw new Changed(settings.id(), "somebody at the same moment");
            }
            return row.toSettings();
        });
    }

    private Organisation withSettings(Organisation read) {
        OrganisationSettings ours = settings(read.id());
        String name = ours.displayName();
        ZoneId zone = ours.zone();
        return new Organisation(
                read.id(),
                name == null ? read.name() : name,
                zone == null ? read.zone() : zone,
                read.baseCurrency(),
                read.country());
    }

    private static Organisation organisation(ResultSet rows) throws SQLException {
        return new Organisation(
                new OrganisationId(rows.getString("key")),
                rows.getString("name"),
                ZoneId.of(rows.getString("zone")),
                currency(rows.getString("base_currency")),
                rows.getString("country"));
    }

    private static @Nullable Currency currency(@Nullable String code) {
        return code == null ? null : Currency.getInstance(code);
    }
}
