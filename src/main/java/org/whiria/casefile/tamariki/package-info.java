/** Tamariki, the adults in their lives, and how their names are found. */
@NullMarked
@NamedInterface("tamariki")
package org.whiria.casefile.tamariki;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
