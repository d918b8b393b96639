/** Deployed definitions as rows: processes with their elements, forms and decisions. */
@NullMarked
package org.whiria.exporter.definition;

import org.jspecify.annotations.NullMarked;
