/** Where answers to invitations come in: the page behind the signed link, without sign-in, and the one for what was said by phone. */
@NullMarked
package org.whiria.conference.reply;

import org.jspecify.annotations.NullMarked;
