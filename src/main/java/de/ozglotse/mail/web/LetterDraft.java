package de.ozglotse.mail.web;

import de.ozglotse.mail.MailTexts;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Own texts of a letter that somebody looks at before they count. */
record LetterDraft(String kind, String intro, String closing) implements Serializable {

    static final String ATTRIBUTE = "letterDraft";

    private static final long serialVersionUID = 1;

    /** @return by the names of {@link MailTexts} */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(MailTexts.INTRO + kind, intro);
        texts.put(MailTexts.CLOSING + kind, closing);
        return texts;
    }
}
