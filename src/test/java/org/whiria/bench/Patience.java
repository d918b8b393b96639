package org.whiria.bench;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** How long somebody tries again while parts of the product are down. */
record Patience(Duration most, Duration pause) {

    private static final Duration PAUSE = Duration.ofMillis(250);

    static Patience ofMinutes(int minutes) {
        return new Patience(Duration.ofMinutes(minutes), PAUSE);
    }

    Patience lookingEvery(Duration shorter) {
        return new Patience(most, shorter);
    }

    /** Asks until there is an answer; a call that fails is one without. */
    <T> T await(String what, Supplier<Optional<T>> attempt) throws InterruptedException {
        var last = "no answer";
        for (var giveUp = System.nanoTime() + most.toNanos(); System.nanoTime() < giveUp; ) {
            try {
                var answer = attempt.get();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (UncheckedIOException | IllegalStateException away) {
                last = String.valueOf(away.getMessage());
            }
            Thread.sleep(pause);
        }
        throw new GaveUp("Waited in vain for %s: %s".formatted(what, last));
    }
}
