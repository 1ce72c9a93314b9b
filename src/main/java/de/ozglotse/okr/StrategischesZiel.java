package de.ozglotse.okr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A goal of the strategy map. No percentage is ever computed for it: some of these goals can never be finished. */
@Entity
@Table(name = "okr_strategic_goal")
class StrategischesZiel {

    @Id
    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "handlungsfeld_code")
    private Handlungsfeld handlungsfeld;

    private int place;
    private String title;

    @Column(name = "explanation")
    private String erlaeuterung;

    protected StrategischesZiel() {}

    StrategischesZiel(Handlungsfeld handlungsfeld, String code, int place, String title, String erlaeuterung) {
        this.handlungsfeld = handlungsfeld;
        this.code = code;
        this.place = place;
        this.title = title;
        this.erlaeuterung = erlaeuterung;
    }

    String code() {
        return code;
    }

    Handlungsfeld handlungsfeld() {
        return handlungsfeld;
    }

    /** @return within its Handlungsfeld, from 1; no rank */
    int place() {
        return place;
    }

    String title() {
        return title;
    }

    String erlaeuterung() {
        return erlaeuterung;
    }
}
