/** Letters handed over to the mail server, once each; a hand-over that was cut off is uncertain until a person settles it. */
@NullMarked
package org.whiria.correspondence.mail;

import org.jspecify.annotations.NullMarked;
