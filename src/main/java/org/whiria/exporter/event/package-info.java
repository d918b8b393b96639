/** What instances wait for and what happened as rows: timers, messages and signals. */
@NullMarked
package org.whiria.exporter.event;

import org.jspecify.annotations.NullMarked;
