package org.whiria.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * Who a letter goes to.
 *
 * @param email null where no address is known; the letter is then kept and marked as not sent
 * @param safe false where a letter to this address could put someone at risk; it is then kept and not sent
 */
public record Recipient(String name, @Nullable String email, boolean safe) {

    public static Recipient of(String name, @Nullable String email) {
        return new Recipient(name, email, true);
    }
}
