/** The models go to the engine together, and only when one of them has changed. */
@NullMarked
package org.whiria.process.deploy;

import org.jspecify.annotations.NullMarked;
