package org.whiria.platform.link;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param key at least 32 random bytes in Base64, the same for all instances; environment: WHIRIA_LINKS_KEY */
@ConfigurationProperties("whiria.links")
record LinkSettings(@DefaultValue("") String key) {}
