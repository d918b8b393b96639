package org.whiria.projection;

import com.fasterxml.jackson.databind.JsonNode;

/** A form as it was deployed. */
public record FormView(long key, String formId, int version, JsonNode schema) {}
