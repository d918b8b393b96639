package org.whiria.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demonstration.
 *
 * @param cases whether an empty database is filled with fictional cases
 */
@ConfigurationProperties("whiria.demo")
record DemoSettings(@DefaultValue("true") boolean cases) {}
