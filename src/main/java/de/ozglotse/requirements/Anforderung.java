package de.ozglotse.requirements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One item of the Anforderungskatalog. */
@Entity
@Table(name = "req_anforderung")
class Anforderung {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private Long version;

    private int chapter;

    @Column(name = "wording")
    private String text;

    @Enumerated(EnumType.STRING)
    private Verbindlichkeit verbindlichkeit;

    @Enumerated(EnumType.STRING)
    private Quelle quelle;

    private String source;

    @Enumerated(EnumType.STRING)
    private Abdeckung abdeckung;

    private String question;
    private String owner;
    private String changedBy;
    private Instant changedAt;

    private String withdrawnBy;
    private Instant withdrawnAt;
    private String withdrawnReason;

    protected Anforderung() {}

    Anforderung(Wording wording, String by, Instant at) {
        change(wording, by, at);
    }

    final void change(Wording wording, String by, Instant at) {
        this.chapter = wording.chapter();
        this.text = wording.text();
        this.verbindlichkeit = wording.verbindlichkeit();
        this.quelle = wording.quelle();
        this.source = wording.source();
        this.abdeckung = wording.abdeckung();
        this.question = wording.question();
        this.owner = wording.owner();
        this.changedBy = by;
        this.changedAt = at;
    }

    void withdraw(String reason, String by, Instant at) {
        this.withdrawnReason = reason;
        this.withdrawnBy = by;
        this.withdrawnAt = at;
    }

    void restore() {
        withdraw(null, null, null);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    long version() {
        return version;
    }

    Katalog.Item item() {
        return new Katalog.Item(
                id,
                version,
                new Wording(chapter, text, verbindlichkeit, quelle, source, abdeckung, question, owner),
                changedBy,
                changedAt,
                isWithdrawn() ? new Katalog.Withdrawal(withdrawnBy, withdrawnAt, withdrawnReason) : null);
    }
}
