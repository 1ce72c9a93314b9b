package de.ozglotse.mail;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The person in the county whom town halls can call and write to; signs every mail.
 *
 * @param name of the person
 * @param function of the person
 * @param phone as people read it
 * @param mail address for answers
 * @param authority whose office it is
 * @param department of the authority
 */
public record Office(
        @DefaultValue("Katrin Vogel") String name,
        @DefaultValue("eGovernment-Koordination") String function,
        @DefaultValue("07433 000-123") String phone,
        @DefaultValue("egov@zak.example") String mail,
        @DefaultValue("Landratsamt Zollernalbkreis") String authority,
        @DefaultValue("Amt für Digitalisierung") String department) {

    /** @return the number for a {@code tel:} address: a leading zero is Germany's */
    public String dial() {
        String digits = phone.replaceAll("[^+0-9]", "");
        return digits.startsWith("0") ? "+49" + digits.substring(1) : digits;
    }

    /** @return first letters of the name's first and last word */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = words[0].substring(0, 1);
        return words.length == 1 ? first : first + words[words.length - 1].charAt(0);
    }
}
