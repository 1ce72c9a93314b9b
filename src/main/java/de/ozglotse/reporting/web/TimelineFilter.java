package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditEntry;
import java.util.Locale;
import java.util.regex.Pattern;

/** What part of a timeline somebody wants to see. */
public enum TimelineFilter {
    ALLES(".*", true),
    AUFGABEN("(step|event|case|process|trouble|owntask|begleitung|fact|dossier|termin)\\..*", false),
    RATHAUS("step\\.(completed\\.(LINK|ON_BEHALF)|declined\\..*|asked|chosen|postponed)|link\\.used", false),
    MAILS("mail\\..*|invitation\\..*|link\\.(question|reminder|reply|requested|nocontact)", false),
    NOTIZEN("note\\..*", true),
    DATEIEN("file\\..*", false);

    private final Pattern kinds;
    private final boolean notes;

    TimelineFilter(String kinds, boolean notes) {
        this.kinds = Pattern.compile(kinds);
        this.notes = notes;
    }

    /** @return the filter of this name in an address; everything if there is none */
    static TimelineFilter of(String name) {
        for (TimelineFilter filter : values()) {
            if (filter.address().equals(name)) {
                return filter;
            }
        }
        return ALLES;
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean shows(AuditEntry entry) {
        return kinds.matcher(entry.kind()).matches();
    }

    boolean showsMails() {
        return this == ALLES || this == MAILS;
    }

    boolean showsNotes() {
        return notes;
    }
}
