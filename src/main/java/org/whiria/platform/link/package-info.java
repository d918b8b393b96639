/** Links that are the key themselves: signed, without personal data, and of use until they expire. */
@NullMarked
@NamedInterface("link")
package org.whiria.platform.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
