/** The connection to the engine: its client, how a command is sent, and what it means that the engine is away or refuses. */
@NullMarked
@NamedInterface("engine")
package org.whiria.process.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
