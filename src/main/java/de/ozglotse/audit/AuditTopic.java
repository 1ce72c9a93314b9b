package de.ozglotse.audit;

import java.util.List;
import java.util.Locale;

/** What somebody looks for in the log. */
public enum AuditTopic {
    /** all that concerns no municipality */
    ALLES(List.of()),
    EXPORTE(List.of("export.whole", "export.filtered", "contacts.exported", "dossier.exported", "report.link-read")),
    ANMELDUNGEN(List.of("user.signed-in", "user.sign-in-failed", "user.signed-out")),
    ZUGAENGE(List.of(
            "user.created",
            "user.roles-changed",
            "user.password-changed",
            "user.disabled",
            "user.enabled",
            "token.created",
            "token.revoked",
            "calendar.subscribed",
            "calendar.renewed",
            "calendar.ended",
            "report.link-issued",
            "report.link-revoked"));

    private final List<String> kinds;

    AuditTopic(List<String> kinds) {
        this.kinds = kinds;
    }

    /** @return the topic of this name in an address; everything if there is none */
    public static AuditTopic of(String name) {
        for (AuditTopic topic : values()) {
            if (topic.address().equals(name)) {
                return topic;
            }
        }
        return ALLES;
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return none for everything */
    List<String> kinds() {
        return kinds;
    }
}
