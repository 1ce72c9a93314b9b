package de.ozglotse.mail;

import java.util.Map;
import org.springframework.stereotype.Service;

/** The office from the texts of this installation. */
@Service
class StoredOffices implements Offices {

    private final MailTexts texts;

    StoredOffices(MailTexts texts) {
        this.texts = texts;
    }

    @Override
    public Office current() {
        return of(texts.current());
    }

    static Office of(Map<String, String> texts) {
        return new Office(
                texts.get("office.name"),
                texts.get("office.function"),
                texts.get("office.phone"),
                texts.get("office.mail"),
                texts.get("office.authority"),
                texts.get("office.department"));
    }
}
