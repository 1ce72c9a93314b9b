package de.ozglotse.tasklist.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What can be done with many tasks at once; the names stand in addresses. */
enum BulkAction {
    ABSCHLIESSEN("check"),
    ERINNERN("mail"),
    FRIST("calendar-today"),
    ZUWEISEN(null),
    WIEDERVORLAGE(null),
    PRIORITAET(null);

    private final @Nullable String icon;

    BulkAction(@Nullable String icon) {
        this.icon = icon;
    }

    /** @return name of the icon beside its word; null if none says it better */
    public @Nullable String icon() {
        return icon;
    }

    public String slug() {
        return ListAddress.slug(this);
    }

    /** @return the action of this name; without one whatever needs nothing but a look */
    static BulkAction of(String slug) {
        return Arrays.stream(values())
                .filter(action -> action.slug().equals(slug))
                .findFirst()
                .orElse(ABSCHLIESSEN);
    }
}
