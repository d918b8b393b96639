/** Whiria, a case process engine for child wellbeing in Aotearoa New Zealand. */
@NullMarked
package org.whiria;

import org.jspecify.annotations.NullMarked;
