package org.whiria.process.engine;

import io.camunda.client.exception.BpmnError;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.DefaultJobExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobExceptionHandlingStrategy;
import io.camunda.client.metrics.MetricsRecorder;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What the engine is told of a job that failed, and when it is tried again.
 *
 * <p>The text becomes the incident that a supervisor reads, and it stays in the engine. So only what our own code says goes there, which
 * is written for people and names nobody; the message of any other exception may quote a row of the case and stays in the log.
 * Attempts are 1 s, 5 s, 25 s and 125 s apart: a database or mail server that restarts is back by then.
 */
@Component
@ConditionalOnProperty(name = "camunda.client.enabled", havingValue = "true", matchIfMissing = true)
class FailedJobs implements JobExceptionHandlingStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(FailedJobs.class);
    private static final int MODELLED_RETRIES = 5;

    private final DefaultJobExceptionHandlingStrategy camunda;

    FailedJobs(CommandExceptionHandlingStrategy commands, MetricsRecorder metrics) {
        this.camunda = new DefaultJobExceptionHandlingStrategy(commands, metrics);
    }

    @Override
    public void handleException(Exception exception, ExceptionHandlingContext context) throws Exception {
        var cause = cause(exception);
        if (cause instanceof BpmnError error) {
            camunda.handleException(error, context);
            return;
        }
        var job = context.job();
        var left = job.getRetries() - 1;
        LOG.warn("Job {} of type {} failed, {} attempts left", job.getKey(), job.getType(), left, cause);
        context.jobClient()
                .newFailCommand(job)
                .retries(left)
                .retryBackoff(pause(left))
                .errorMessage(text(cause, job.getType(), job.getKey()))
                .send()
                .exceptionally(refused -> {
                    LOG.warn(
                            "The engine did not hear that job {} failed; it gives the job out again",
                            job.getKey(),
                            refused);
                    return null;
                });
    }

    private static Throwable cause(Throwable exception) {
        return exception instanceof InvocationTargetException && exception.getCause() != null
                ? cause(exception.getCause())
                : exception;
    }

    private static String text(Throwable cause, String type, long job) {
        var message = cause.getMessage();
        return message != null && saidByUs(cause)
                ? message
                : "The step %s failed for a technical reason (%s). The log of the application says more under job %d. When it is mended, choose Retry."
                        .formatted(type, cause.getClass().getSimpleName(), job);
    }

    private static boolean saidByUs(Throwable cause) {
        var frames = cause.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith("org.whiria.");
    }

    private static Duration pause(int left) {
        var failures = Math.clamp((long) MODELLED_RETRIES - left - 1, 0, 3);
        return Duration.ofSeconds((long) Math.pow(5, failures));
    }
}
