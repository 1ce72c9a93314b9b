package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import java.time.LocalDate;

/** Municipalities that are newly formed from others, and which facts they take over from them. */
public interface Neubildungen {

    /** From that day on the new municipality counts; the old one is one of those that it is formed from. */
    void formed(CaseKey predecessor, CaseKey successor, LocalDate effective, Actor by);
}
