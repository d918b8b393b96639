/**
 * Camunda Process Test on the embedded engine.
 *
 * <p>The embedded broker is older than the query API that Camunda Process Test asks, so a small HTTP facade stands before it:
 * it answers searches from the {@code engine} schema that the exporter fills, purges and moves the clock in ways this broker can,
 * and passes everything else on. It exists for tests only; the application reads the schema itself.
 */
@NullMarked
package org.whiria.testing.engine;

import org.jspecify.annotations.NullMarked;
