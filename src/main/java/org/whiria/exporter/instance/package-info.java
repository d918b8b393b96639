/** Running processes as rows: instances, elements, flows taken, variables and incidents. */
@NullMarked
package org.whiria.exporter.instance;

import org.jspecify.annotations.NullMarked;
