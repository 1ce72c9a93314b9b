package de.ozglotse.tasklist;

/** How many steps each view of the task list shows. */
public record TaskCounts(long open, long overdue, long today, long thisWeek, long answered, long waiting, long done) {

    public long of(TaskView view) {
        return switch (view) {
            case ALLE_OFFENEN -> open;
            case UEBERFAELLIG -> overdue;
            case HEUTE -> today;
            case DIESE_WOCHE -> thisWeek;
            case ANTWORT_DA -> answered;
            case WARTET_AUF_RATHAUS -> waiting;
            case ZULETZT_ERLEDIGT -> done;
        };
    }
}
