package org.whiria.worklist.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/** What somebody has begun to write; {@code version} counts the saves, from 1. */
record Draft(int version, JsonNode data, String savedBy, OffsetDateTime savedAt) {}
