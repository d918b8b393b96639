package org.whiria.casefile;

import java.util.UUID;

/** A case was closed, with the approval its process asks for. */
public record CaseClosed(UUID caseId, String site) {}
