package org.cartera.store.worklist;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.worklist.Absence;
import org.cartera.domain.worklist.AbsenceBook;
import org.cartera.store.Database;

/** Absences in PostgreSQL. */
public final class PostgresAbsenceBook implements AbsenceBook {
    private final Database database;
    private final UnitOfWork work;

    public PostgresAbsenceBook(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public void add(OrganisationId organisation, Absence absence, String by) {
        work.inTransaction(() -> database.update(
                "insert into absence (organisation, login, stand_in, from_date, through_date, created_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                organisation.value(),
                absence.login(),
                absence.standIn(),
                absence.from(),
                absence.through(),
                by));
    }

    @Override
    public void end(OrganisationId organisation, long absence, LocalDate on) {
        work.inTransaction(() -> database.update(
                        "delete from absence where organisation = ? and id = ? and from_date >= ?",
                        organisation.value(),
                        absence,
                        on)
                + database.update(
                        "update absence set through_date = ? where organisation = ? and id = ? and through_date >= ?",
                        on.minusDays(1),
                        organisation.value(),
                        absence,
                        on));
    }

    @Override
    public List<Absence> from(OrganisationId organisation, LocalDate day) {
        return database.list(
                row -> new Absence(
                        row.number("id"),
                        row.text("login"),
                        row.text("stand_in"),
                        row.date("from_date"),
                        row.date("through_date")),
                "select * from absence where organisation = ? and through_date >= ? order by from_date, id",
                organisation.value(),
                day);
    }
}
