package de.ozglotse.shared.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the county says about itself on the static pages; whatever is empty is shown there as still to be filled in.
 *
 * @param address postal address, lines separated by semicolons
 * @param representative who represents the county by law
 * @param phone telephone of the office in charge
 * @param email mail address of the office in charge
 * @param accessibilityEmail where to report barriers
 * @param accessibilityPhone where to report barriers
 * @param dataProtectionOfficer name and address of the data protection officer
 */
@ConfigurationProperties("ozg-lotse.shared")
record SharedSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String representative,
        @DefaultValue("") String phone,
        @DefaultValue("") String email,
        @DefaultValue("") String accessibilityEmail,
        @DefaultValue("") String accessibilityPhone,
        @DefaultValue("") String dataProtectionOfficer) {}
