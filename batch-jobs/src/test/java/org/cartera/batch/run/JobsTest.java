package org.cartera.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.JobRestartException;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.cartera.domain.portfolio.RunTicket;
import org.junit.jupiter.api.Test;

class JobsTest {
    private static final RunTicket FIRST = new RunTicket(12, TestBench.COMPANY, TestBench.D, "node-1", 1);
    private static final RunTicket AGAIN = new RunTicket(12, TestBench.COMPANY, TestBench.D, "node-2", 2);

    private final Jobs jobs = new Jobs();
    private final List<String> asked = new ArrayList<>();
    private BatchStatus before = BatchStatus.FAILED;
    private boolean refuses;
    private boolean forgot;

    @Test
    void aRunThatIsBegunIsANewJob() {
        jobs.launch(FIRST, operator());

        assertThat(asked).containsExactly("start escalation-run, epoch 1");
    }

    @Test
    void aRunThatGoesOnRestartsItsJobAtTheCheckpointWithTheNewEpoch() {
        jobs.launch(AGAIN, operator());

        assertThat(asked).containsExactly("restart 99, epoch 2");
    }

    @Test
    void whereTheRuntimeRefusesToRestartItANewJobDecidesAgainFromTheSameGeneration() {
        refuses = true;

        jobs.launch(AGAIN, operator());

        assertThat(asked).containsExactly("restart 99, epoch 2", "start escalation-run, epoch 2");
    }

    @Test
    void aRepositoryThatForgotTheJobOrHoldsItForCompleteIsNoObstacle() {
        forgot = true;
        jobs.launch(AGAIN, operator());
        forgot = false;
        before = BatchStatus.COMPLETED;
        jobs.launch(AGAIN, operator());

        assertThat(asked).containsExactly("start escalation-run, epoch 2", "start escalation-run, epoch 2");
    }

    private JobOperator operator() {
        Properties parameters = new Properties();
        parameters.setProperty("run", "12");
        JobExecution execution = port(
                JobExecution.class,
                Map.of("getExecutionId", 99L, "getBatchStatus", before, "getJobParameters", parameters));
        return (JobOperator) Proxy.newProxyInstance(
                JobOperator.class.getClassLoader(),
                new Class<?>[] {JobOperator.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getJobInstances" -> instances();
                    case "getJobExecutions" -> List.of(execution);
                    case "start" -> told("start " + arguments[0], (Properties) arguments[1]);
                    case "restart" -> restarted((Long) arguments[0], (Properties) arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private List<JobInstance> instances() {
        if (forgot) {
            throw new NoSuchJobException("escalation-run");
        }
        return List.of(port(JobInstance.class, Map.of()));
    }

    private long restarted(long execution, Properties parameters) {
        told("restart " + execution, parameters);
        if (refuses) {
            throw new JobRestartException("execution " + execution + " is believed to run");
        }
        return execution + 1;
    }

    private long told(String what, Properties parameters) {
        asked.add(what + ", epoch " + parameters.getProperty("epoch"));
        return 100;
    }

    private static <T> T port(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
