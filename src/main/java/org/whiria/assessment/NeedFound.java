package org.whiria.assessment;

import java.util.List;
import java.util.UUID;

/**
 * The assessment of a new report on an open case found a need for care or protection, which is referred to a conference at once
 * (OTA s18(1)).
 *
 * @param reportId the new report; with the case it names the need to the engine
 * @param grounds of s14, by their codes
 */
public record NeedFound(UUID caseId, UUID reportId, List<String> grounds) {}
