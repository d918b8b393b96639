package org.whiria.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/** A routing fact. */
public record VariableView(String name, JsonNode value, OffsetDateTime updatedAt) {}
