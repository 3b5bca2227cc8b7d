package org.cartera.batch.run;

import jakarta.batch.runtime.context.JobContext;
import java.time.LocalDate;
import java.util.Properties;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunTicket;

/** A run's ticket as parameters of its job. A restart is given all of them again, with the new epoch. */
final class JobParameters {
    static final String RUN = "run";

    private JobParameters() {}

    static Properties of(RunTicket ticket) {
        Properties parameters = new Properties();
        parameters.setProperty(RUN, Long.toString(ticket.run()));
        parameters.setProperty("kind", ticket.kind().name());
        parameters.setProperty("organisation", ticket.organisation().value());
        parameters.setProperty("businessDate", ticket.businessDate().toString());
        parameters.setProperty("owner", ticket.owner());
        parameters.setProperty("epoch", Long.toString(ticket.epoch()));
        return parameters;
    }

    static RunTicket ticket(JobContext job) {
        Properties properties = job.getProperties();
        return new RunTicket(
                Long.parseLong(properties.getProperty(RUN)),
                RunKind.valueOf(properties.getProperty("kind", RunKind.ESCALATION.name())),
                new OrganisationId(properties.getProperty("organisation")),
                LocalDate.parse(properties.getProperty("businessDate")),
                properties.getProperty("owner"),
                Long.parseLong(properties.getProperty("epoch")));
    }
}
