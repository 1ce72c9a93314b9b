package de.ozglotse.mail;

import java.time.Instant;

/** The first mail could not be sent. Published inside the transaction that remembers it. */
public record MailOutageBegan(Instant since) {}
