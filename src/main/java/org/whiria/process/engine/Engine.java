package org.whiria.process.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.whiria.process.engine.EngineRefused.Reason;

/** Sends commands and says in two words what went wrong: the engine is away, or it refused. */
@Component
public class Engine {

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    private final CamundaClient client;

    Engine(CamundaClient client) {
        this.client = client;
    }

    /**
     * Sends one command and waits for the engine's answer. An engine that is too busy is asked again, some seconds long.
     *
     * @throws EngineAway when a later attempt may succeed
     * @throws EngineRefused when no later attempt will
     * @throws IllegalStateException inside a database transaction, which must not wait for another system
     */
    public <T> T send(Function<CamundaClient, ? extends FinalCommandStep<T>> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The engine is not called inside a database transaction");
        }
        for (var wait = SHORTEST_WAIT; ; wait = wait.multipliedBy(2)) {
            try {
                return attempt(command);
            } catch (EngineBusy busy) {
                if (wait.compareTo(LONGEST_WAIT) > 0) {
                    throw new EngineAway("The engine has been too busy for some seconds", busy);
                }
                pause(wait);
            }
        }
    }

    private <T> T attempt(Function<CamundaClient, ? extends FinalCommandStep<T>> command) {
        try {
            return command.apply(client).send().join();
        } catch (ProblemException problem) {
            throw told(problem.code(), problem);
        } catch (ClientStatusException status) {
            throw told(status.getStatusCode(), status);
        } catch (RuntimeException unreachable) {
            throw new EngineAway("The engine did not answer", unreachable);
        }
    }

    /** Between the whole and half of it, so that those who were turned away together do not come back together. */
    private static void pause(Duration wait) {
        var half = wait.toNanos() / 2;
        LockSupport.parkNanos(half + ThreadLocalRandom.current().nextLong(half));
    }

    /** Whether the engine answers at all at the moment. */
    public boolean answers() {
        try {
            send(CamundaClient::newTopologyRequest);
            return true;
        } catch (EngineAway | EngineRefused away) {
            return false;
        }
    }

    /** Refused credentials count as away: the commands wait until an administrator has put that right. */
    private static RuntimeException told(int httpStatus, ProblemException problem) {
        return switch (httpStatus) {
            case 400, 413, 422 -> new EngineRefused(Reason.INVALID, problem.getMessage(), problem);
            case 404 -> new EngineRefused(Reason.NOT_FOUND, problem.getMessage(), problem);
            case 409 -> new EngineRefused(Reason.WRONG_STATE, problem.getMessage(), problem);
            case 429 -> new EngineBusy(problem);
            default -> new EngineAway(problem.getMessage(), problem);
        };
    }

    private static RuntimeException told(Status.Code code, ClientStatusException status) {
        return switch (code) {
            case NOT_FOUND -> new EngineRefused(Reason.NOT_FOUND, status.getMessage(), status);
            case ALREADY_EXISTS -> new EngineRefused(Reason.ALREADY_EXISTS, status.getMessage(), status);
            case FAILED_PRECONDITION -> new EngineRefused(Reason.WRONG_STATE, status.getMessage(), status);
            case INVALID_ARGUMENT, OUT_OF_RANGE -> new EngineRefused(Reason.INVALID, status.getMessage(), status);
            case RESOURCE_EXHAUSTED -> new EngineBusy(status);
            default -> new EngineAway(status.getMessage(), status);
        };
    }

    /** Backpressure: the engine did not even look at the command. */
    private static final class EngineBusy extends RuntimeException {

        EngineBusy(Throwable refusal) {
            super(refusal.getMessage(), refusal);
        }
    }
}
