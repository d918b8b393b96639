package org.whiria.platform.problem;

/**
 * What is wrong with one field.
 *
 * @param field path in the body, such as {@code tamariki[0].dateOfBirth}, or the name of a parameter
 * @param message a sentence for the person who filled it in
 */
public record FieldProblem(String field, String message) {}
