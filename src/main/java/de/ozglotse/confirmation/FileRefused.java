package de.ozglotse.confirmation;

import de.ozglotse.shared.Refused;

/** A file that came with an answer cannot be kept; nothing of the answer is stored. */
public class FileRefused extends RuntimeException {

    private final String file;
    private final transient Refused reason;

    FileRefused(String file, Refused reason) {
        super(reason.messageKey(), reason);
        this.file = file;
        this.reason = reason;
    }

    /** @return its name as the browser sent it */
    public String file() {
        return file;
    }

    public Refused reason() {
        return reason;
    }

    /** @return whether less would have been taken */
    public boolean tooMuch() {
        return ContactFiles.TOO_MUCH.contains(reason.messageKey());
    }
}
