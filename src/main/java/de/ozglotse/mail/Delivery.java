package de.ozglotse.mail;

/** How an attempt to send one mail ended. A temporary failure is an exception instead, so that it is tried again. */
public enum Delivery {
    /** the mail server has taken it */
    SENT,
    /** there was nothing to do: sent before, withdrawn, held, or unknown */
    SKIPPED,
    /** its turn is later, at {@link MailDelivery#sendAt(java.util.UUID)} */
    LATER,
    /** the mail server refuses it for good; this is stored, trying again is useless */
    UNDELIVERABLE
}
