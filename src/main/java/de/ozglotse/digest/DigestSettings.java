package de.ozglotse.digest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The weekly report.
 *
 * @param on whether it is sent at all
 */
@ConfigurationProperties("ozg-lotse.digest")
record DigestSettings(@DefaultValue("true") boolean on) {}
