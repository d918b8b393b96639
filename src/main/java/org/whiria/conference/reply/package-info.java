/** The page behind an invitation's signed link, where invited people answer without signing in. */
@NullMarked
package org.whiria.conference.reply;

import org.jspecify.annotations.NullMarked;
