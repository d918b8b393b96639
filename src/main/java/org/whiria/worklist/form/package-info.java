/** Camunda Forms as the server reads them: which fields there are, what a submission must satisfy, and what of it the engine may know. */
@NullMarked
package org.whiria.worklist.form;

import org.jspecify.annotations.NullMarked;
