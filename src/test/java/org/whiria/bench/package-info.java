/** Measurements, run by hand with {@code bench/run} and written down in {@code docs/performance.md}; nothing here asserts a time. */
@NullMarked
package org.whiria.bench;

import org.jspecify.annotations.NullMarked;
