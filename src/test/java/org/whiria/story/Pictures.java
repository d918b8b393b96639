package org.whiria.story;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.whiria.testing.Chromium;

/** What people saw, in the order in which they saw it. */
final class Pictures {

    private int taken;

    void take(Page page, String name) {
        Chromium.picture(
                page,
                "story-%02d-%s".formatted(++taken, name.toLowerCase(Locale.ROOT).replace(' ', '-')));
    }
}
