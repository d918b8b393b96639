/** The register of reports: each as it was told, with its triage and its decision, and who may look at it. */
@NullMarked
package org.whiria.intake.register;

import org.jspecify.annotations.NullMarked;
