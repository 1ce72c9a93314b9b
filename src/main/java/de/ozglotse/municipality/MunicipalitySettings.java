package de.ozglotse.municipality;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation gets its municipalities.
 *
 * @param loadExtract whether the shipped extract of the official directory fills an empty database
 */
@ConfigurationProperties("ozg-lotse.municipality")
record MunicipalitySettings(@DefaultValue("true") boolean loadExtract) {}
