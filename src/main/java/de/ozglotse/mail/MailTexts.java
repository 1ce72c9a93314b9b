package de.ozglotse.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts around every letter, as this installation words them: who writes, and what stands before and after. */
public interface MailTexts {

    /** Prefix of the name of what stands before the letter's own paragraphs; the kind of letter follows. */
    String INTRO = "intro.";

    /** Prefix of the name of what stands after the letter's own paragraphs; the kind of letter follows. */
    String CLOSING = "closing.";

    /** @return what counts now, by name; blank where nothing is said */
    Map<String, String> current();

    /** @return names of the texts that differ from the default */
    List<String> changed();

    /**
     * Stores what differs from what counts now, each as a new version.
     *
     * @return what is wrong, as a message key by name; if there is anything, nothing is stored
     */
    Map<String, String> change(Map<String, String> wanted);

    /** @return what is wrong with texts that are not stored yet, as a message key by name */
    Map<String, String> problems(Map<String, String> wanted);

    /** The default counts again. */
    void reset(String name);

    /** @return newest first */
    List<Version> versions(String name);

    /**
     * One wording of a text.
     *
     * @param content empty if the default was put back
     */
    record Version(Instant at, String by, Optional<String> content) {}
}
