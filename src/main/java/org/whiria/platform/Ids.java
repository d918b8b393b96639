package org.whiria.platform;

import java.util.UUID;

/** New identifiers. They are ordered by time (UUID version 7), so that fresh rows lie together in an index. */
@FunctionalInterface
public interface Ids {

    UUID next();
}
