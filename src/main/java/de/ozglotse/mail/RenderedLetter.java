package de.ozglotse.mail;

/** A letter as it will be read, with the placeholder where the link belongs. */
record RenderedLetter(String text, String html) {}
