/** Reports of concern that people type: the public form and the fuller one of intake. */
@NullMarked
package org.whiria.intake.form;

import org.jspecify.annotations.NullMarked;
