package de.ozglotse.municipality;

import de.ozglotse.shared.EmailAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as stored; the address in lower case tells people apart. */
@Entity
@Table(name = "contact")
class StoredContact {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private String name;

    private @Nullable String office;

    private String email;

    private @Nullable String phone;

    private @Nullable Instant undeliverableSince;

    protected StoredContact() {}

    StoredContact(EmailAddress email) {
        this.email = keyOf(email);
    }

    static String keyOf(EmailAddress email) {
        return email.value().toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return id;
    }

    /** What is not given stays as it was known. */
    void describe(String newName, Optional<String> function, Optional<String> newPhone) {
        name = ContactText.required(newName);
        office = ContactText.optional(function, 200).orElse(office);
        phone = ContactText.optional(newPhone, 50).orElse(phone);
        undeliverableSince = null;
    }

    /** Takes what several contacts have said as it is; whether mails arrive depends on the address, which stays. */
    void become(String newName, Optional<String> function, Optional<String> newPhone) {
        name = newName;
        office = function.orElse(null);
        phone = newPhone.orElse(null);
    }

    void markUndeliverable(Instant now) {
        undeliverableSince = now;
    }

    boolean isUndeliverable() {
        return undeliverableSince != null;
    }

    Contact toContact() {
        return new Contact(id, name, Optional.ofNullable(office), new EmailAddress(email), Optional.ofNullable(phone));
    }
}
