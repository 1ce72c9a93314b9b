package de.ozglotse.tasklist;

/** The ready-made views of the task list; their names stand in its address. */
public enum TaskView {
    ALLE_OFFENEN,
    UEBERFAELLIG,
    HEUTE,
    DIESE_WOCHE,
    ANTWORT_DA,
    WARTET_AUF_RATHAUS,
    MEINE,
    UNVERTEILT,
    BEOBACHTET,
    WIEDERVORLAGE,
    ZULETZT_ERLEDIGT;

    /** @return as it stands in addresses, for example {@code diese-woche} */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
