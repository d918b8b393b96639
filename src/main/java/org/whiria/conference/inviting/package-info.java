/** Asking one person: the letter, the reminders, and the end of the wait for an answer. */
@NullMarked
package org.whiria.conference.inviting;

import org.jspecify.annotations.NullMarked;
