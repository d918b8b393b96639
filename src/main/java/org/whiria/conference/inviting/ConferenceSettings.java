package org.whiria.conference.inviting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param length how long calendars show a conference; nobody is bound by it */
@ConfigurationProperties("whiria.conference")
record ConferenceSettings(@DefaultValue("3h") Duration length) {}
