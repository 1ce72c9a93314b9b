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
        List<String> closing,
        List<LetterSection> sections,
        boolean stoppable) {

    /** Letters that were written before they could have sections have none. */
    LetterParts {
        sections = sections == null ? List.of() : sections;
    }

    static LetterParts of(Letter letter) {
        return new LetterParts(
                letter.toName(),
                letter.subject(),
                letter.place(),
                letter.heading(),
                letter.paragraphs(),
                letter.secretPath().isPresent(),
                letter.closing(),
                letter.bulletin().map(Letter.Bulletin::sections).orElse(List.of()),
                letter.bulletin().isPresent());
    }

    static LetterParts read(String json) {
        return JsonMapper.shared().readValue(json, LetterParts.class);
    }

    String write() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
