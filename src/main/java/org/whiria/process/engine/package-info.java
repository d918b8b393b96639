/** The connection to the engine: its client, how a command is sent, what it means that the engine is away or refuses, and how it is told of a failed job. */
@NullMarked
@NamedInterface("engine")
package org.whiria.process.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
