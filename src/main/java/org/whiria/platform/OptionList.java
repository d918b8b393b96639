package org.whiria.platform;

import java.util.List;
import java.util.Optional;

/** Choices for the form fields whose {@code valuesKey} is {@link #key()}. Each list is supplied by the capability that owns it. */
public interface OptionList {

    String key();

    /** The choices at a site (its code), in the order in which people look for them. */
    List<Option> options(String site);

    /** What people read for a value, also for one that is offered no longer; empty for one that never was. */
    Optional<String> label(String value);
}
