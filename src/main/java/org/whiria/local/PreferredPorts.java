package org.whiria.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which application of this machine may take the ports that tools expect. Two that start at the same moment would both find
 * them free; the one that holds the lock has them for as long as it lives.
 */
final class PreferredPorts {

    private static final Path LOCK = Path.of(System.getProperty("java.io.tmpdir"), "whiria-ports.lock");

    private static @Nullable FileChannel held;

    private PreferredPorts() {}

    static synchronized boolean areOurs() {
        if (held == null) {
            held = lock();
        }
        return held != null;
    }

    private static @Nullable FileChannel lock() {
        try {
            var channel = FileChannel.open(LOCK, CREATE, WRITE);
            if (isLocked(channel)) {
                return channel;
            }
            channel.close();
            return null;
        } catch (IOException somebodyElses) {
            return null;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            return false;
        }
    }
}
