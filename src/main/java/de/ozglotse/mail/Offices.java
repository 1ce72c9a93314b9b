package de.ozglotse.mail;

/** The office as it signs now: what is configured, as far as nobody has changed it on the page of the mails. */
public interface Offices {

    Office current();
}
