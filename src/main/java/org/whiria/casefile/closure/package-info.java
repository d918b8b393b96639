/** What the file of a case says before it closes. */
@NullMarked
package org.whiria.casefile.closure;

import org.jspecify.annotations.NullMarked;
