/** An application that starts on the embedded default: what a person may say about it, waiting for it, and what is shown. */
@NullMarked
package org.whiria.local.start;

import org.jspecify.annotations.NullMarked;
