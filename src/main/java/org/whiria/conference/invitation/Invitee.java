package org.whiria.conference.invitation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Someone whom whānau and the coordinator want at the conference.
 *
 * @param role whanau, iwi, maori-organisation, school, health, police, provider, lawyer-for-child or other
 * @param basis entitled, invited-by-whanau or information-giver (OTA s22)
 * @param language of the invitation: en or mi
 * @param safeToWrite false where a letter could be read by someone who must not read it
 */
public record Invitee(
        String name,
        String role,
        String basis,
        @Nullable String email,
        @Nullable String phone,
        String language,
        boolean safeToWrite) {

    private static final Map<String, String> ROLES = Map.of(
            "whanau", "whānau",
            "iwi", "iwi or hapū",
            "maori-organisation", "Māori organisation",
            "school", "school or early learning",
            "health", "health",
            "police", "Police",
            "provider", "provider",
            "lawyer-for-child", "lawyer for te tamaiti");

    public boolean reachableByMail() {
        return email != null && safeToWrite;
    }

    public String roleInWords() {
        return ROLES.getOrDefault(role, "other");
    }

    public String basisInWords() {
        return switch (basis) {
            case "entitled" -> "entitled to attend";
            case "information-giver" -> "gives information, for their part only";
            default -> "invited by whānau";
        };
    }
}
