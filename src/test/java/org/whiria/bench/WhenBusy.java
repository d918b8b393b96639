package org.whiria.bench;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** An engine that is busy says so, or does not answer in time, and is asked again, as the application does. */
final class WhenBusy {

    private static final int TOO_MANY_REQUESTS = 429;

    private static final Set<Status.Code> BUSY = Set.of(Status.Code.RESOURCE_EXHAUSTED, Status.Code.DEADLINE_EXCEEDED);

    private final LongAdder refused = new LongAdder();

    void ask(Runnable command) {
        while (true) {
            try {
                command.run();
                return;
            } catch (ClientException refusal) {
                if (!isBusy(refusal)) {
                    throw refusal;
                }
                refused.increment();
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2_000_000, 20_000_000));
            }
        }
    }

    /** By gRPC and by REST. */
    private static boolean isBusy(ClientException refusal) {
        return switch (refusal) {
            case ClientStatusException status -> BUSY.contains(status.getStatusCode());
            case ClientHttpException http -> http.code() == TOO_MANY_REQUESTS;
            default -> false;
        };
    }

    /** How often the engine was too busy since this was asked last. */
    long refused() {
        return refused.sumThenReset();
    }
}
