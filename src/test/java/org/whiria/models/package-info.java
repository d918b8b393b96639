/**
 * The models of {@code bpmn/}, {@code dmn/} and {@code forms/} under test.
 *
 * <p>A process test extends {@link org.whiria.models.ProcessTest} and tells a path through one process in the words of {@link
 * org.whiria.models.CaseScenario}: who does which task with which answers, how the workers answer, how much time passes. Workers are
 * mocked by job type; forms, decisions and called processes are the real ones, deployed together. A submission that the form could not
 * send fails the test. Seam tests compare the models with each other and with the code.
 */
@NullMarked
package org.whiria.models;

import org.jspecify.annotations.NullMarked;
