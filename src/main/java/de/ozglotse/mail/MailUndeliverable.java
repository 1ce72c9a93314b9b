package de.ozglotse.mail;

/** The mail server refused a mail for good. */
public class MailUndeliverable extends RuntimeException {

    public MailUndeliverable(Throwable cause) {
        super("Refused for good", cause);
    }
}
