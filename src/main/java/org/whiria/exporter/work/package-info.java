/** What instances are given to do as rows: user tasks, jobs and decisions. */
@NullMarked
package org.whiria.exporter.work;

import org.jspecify.annotations.NullMarked;
