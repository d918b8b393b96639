/** What is wrong with a request, as programs and people are told: problems by field, bodies that are too large, text that cannot be kept. */
@NullMarked
@NamedInterface("problem")
package org.whiria.platform.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
