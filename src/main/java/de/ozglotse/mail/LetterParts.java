package de.ozglotse.mail;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What differs from letter to letter, without its link: kept with the mail, so that it can be shown with other texts
 * around it.
 */
record LetterParts(
        String toName,
        String subject,
        String place,
        String heading,
        List<String> paragraphs,
        boolean linked,
        List<String> closing) {

    static LetterParts of(Letter letter) {
        return new LetterParts(
                letter.toName(),
                letter.subject(),
                letter.place(),
                letter.heading(),
                letter.paragraphs(),
                letter.secretPath().isPresent(),
                letter.closing());
    }

    static LetterParts read(String json) {
        return JsonMapper.shared().readValue(json, LetterParts.class);
    }

    String write() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
