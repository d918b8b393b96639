package org.whiria.partner;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that walks beside whānau.
 *
 * @param code kebab-case, as forms store it
 * @param kind iwi, maori-organisation, provider or agency
 * @param email null where letters go by another way
 */
public record Partner(
        String code, String name, String kind, @Nullable String email) {}
