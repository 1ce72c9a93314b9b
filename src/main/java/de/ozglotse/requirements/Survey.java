package de.ozglotse.requirements;

/** How far the survey of a Landkreis is. */
public enum Survey {
    VORGESEHEN,
    GEANTWORTET,
    KEINE_RUECKMELDUNG
}
