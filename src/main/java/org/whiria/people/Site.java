package org.whiria.people;

/**
 * A place where casework is done.
 *
 * @param code lower-case ASCII, such as {@code kirikiriroa}
 * @param name what people read
 * @param region the province whose anniversary day is a holiday here, as jollyday names it
 */
public record Site(String code, String name, String region) {}
