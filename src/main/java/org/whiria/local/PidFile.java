package org.whiria.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers a child process beyond the life of its parent. Process ids are used again, so the start time stands
 * beside the id and only the very process that was written down is ever ended.
 */
record PidFile(Path path) {

    /** The operating system's start time is computed from the boot time, which moves when the clock is set. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);

    void write(ProcessHandle process) {
        var started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, process.pid() + " " + started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process written down, if it is still running and no other process has taken its id. */
    Optional<ProcessHandle> running() {
        try {
            var words = Files.readString(path).strip().split(" ", -1);
            var started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process, started));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant instant) {
        return process.info()
                .startInstant()
                .filter(started -> Duration.between(started, instant).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .isPresent();
    }

    /** Ends the process if it is still running, asking first and killing after {@code grace}. */
    boolean end(Duration grace) {
        var process = running();
        process.ifPresent(it -> end(it, grace));
        delete();
        return process.isPresent();
    }

    static void end(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!hasEnded(process, grace)) {
            process.destroyForcibly();
            hasEnded(process, grace);
        }
    }

    private static boolean hasEnded(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
