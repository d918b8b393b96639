/** Invitations and their answers. */
@NullMarked
package org.whiria.conference.invitation;

import org.jspecify.annotations.NullMarked;
