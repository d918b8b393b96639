/** Every letter as it was written, to read again, and the uncertain ones, to settle. */
@NullMarked
package org.whiria.correspondence.archive;

import org.jspecify.annotations.NullMarked;
