package org.whiria.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One application at a time on one data directory. The operating system lets go when the application dies. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path home) {
        var run = home.resolve("run");
        try {
            Files.createDirectories(run);
            var channel = FileChannel.open(run.resolve("lock"), CREATE, WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new LocalProblem(
                        "Another Whiria is already running on the data in " + home + ".",
                        "Stop it first, or give this one a directory of its own: --whiria.local.home=<directory>");
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new LocalProblem(
                    "The data directory " + home + " cannot be written to (" + e + ").",
                    "Make it a directory that you may write to, or choose another one: "
                            + "--whiria.local.home=<directory>",
                    e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
