/** The list of what runs, for those who oversee it, on a page and through the API. */
@NullMarked
package org.whiria.monitor.running;

import org.jspecify.annotations.NullMarked;
