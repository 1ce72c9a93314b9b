package de.ozglotse.municipality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** That a contact acts for a municipality, as the one whom the county asks first or as a further one. */
@Entity
@Table(name = "contact_municipality")
class ContactAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contact_id")
    private StoredContact contact;

    private String ags;

    @Column(name = "is_primary")
    private boolean first;

    protected ContactAssignment() {}

    ContactAssignment(StoredContact contact, String ags) {
        this.contact = contact;
        this.ags = ags;
    }

    StoredContact contact() {
        return contact;
    }

    String ags() {
        return ags;
    }

    boolean isPrimary() {
        return first;
    }

    void becomePrimary() {
        first = true;
    }

    void becomeFurther() {
        first = false;
    }
}
