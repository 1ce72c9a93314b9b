package de.ozglotse.requirements;

import de.ozglotse.workflow.StepId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An office of the Landratsamt that tries digital case processing first. */
@Entity
@Table(name = "req_pilotamt")
class Pilotamt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private LocalDate surveyedOn;
    private String summary;
    private String namedStep;
    private String surveyStep;

    protected Pilotamt() {}

    Pilotamt(String name, StepId namedBy) {
        this.name = name;
        this.namedStep = namedBy.value();
    }

    void surveyed(LocalDate on, String summary, StepId by) {
        this.surveyedOn = on;
        this.summary = summary;
        this.surveyStep = by.value();
    }

    /** As if nobody had asked it yet. */
    void reopen() {
        this.surveyedOn = null;
        this.summary = null;
        this.surveyStep = null;
    }

    String key() {
        return String.valueOf(id);
    }

    String name() {
        return name;
    }

    Pilotaemter.View view() {
        return new Pilotaemter.View(name, surveyedOn, summary);
    }
}
