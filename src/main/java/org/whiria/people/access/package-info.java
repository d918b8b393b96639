/** Who may call an endpoint: every one of them carries one of these annotations. */
@NullMarked
@NamedInterface("access")
package org.whiria.people.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
