package org.whiria.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a capability composes it.
 *
 * @param subject without the name of te tamaiti: subjects show on locked screens
 * @param body in the order in which it is read, greeting and sign-off included
 */
public record Letter(
        LetterIdentity identity,
        About about,
        Recipient recipient,
        String subject,
        List<Block> body,
        @Nullable CalendarEntry calendar) {}
