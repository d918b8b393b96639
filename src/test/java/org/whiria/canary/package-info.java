/** Proof that nothing about a person enters the engine: made-up words go into every field, and none is found where the engine keeps its data. */
@NullMarked
package org.whiria.canary;

import org.jspecify.annotations.NullMarked;
