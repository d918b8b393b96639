/** A person learns that a clock warns them: what the ledger says they were told, until they say that they have seen it. */
@NullMarked
package org.whiria.clock.notice;

import org.jspecify.annotations.NullMarked;
