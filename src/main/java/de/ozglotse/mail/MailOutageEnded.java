package de.ozglotse.mail;

/** The mail server takes mails again. Published inside the transaction that remembers it. */
public record MailOutageEnded() {}
