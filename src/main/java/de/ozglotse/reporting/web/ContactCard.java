package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Contact;

/**
 * A contact with what a telephone and a mail program need.
 *
 * @param function may be null
 * @param phone as it was typed; may be null
 * @param phoneLink may be null
 */
record ContactCard(String name, String function, String email, String mailLink, String phone, String phoneLink) {

    static ContactCard of(Contact contact) {
        String phone = contact.phone().orElse(null);
        return new ContactCard(
                contact.name(),
                contact.function().orElse(null),
                contact.email().value(),
                "mailto:" + contact.email().value(),
                phone,
                phone == null ? null : "tel:" + dialled(phone));
    }

    /** Keeps what is dialled and puts the country in front, so that the link also works from abroad. */
    static String dialled(String phone) {
        String digits = phone.replaceAll("[^+\\d]", "");
        return digits.matches("0[^0].*") ? "+49" + digits.substring(1) : digits;
    }
}
