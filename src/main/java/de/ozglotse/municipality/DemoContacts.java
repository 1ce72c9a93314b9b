package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented contacts for the county's municipalities, for trying the application out. */
@Component
public class DemoContacts {

    private static final String FILE = "catalogue/contacts-demo.csv";

    private final Municipalities municipalities;
    private final TownHallContacts contacts;
    private final StoredContacts stored;

    DemoContacts(Municipalities municipalities, TownHallContacts contacts, StoredContacts stored) {
        this.municipalities = municipalities;
        this.contacts = contacts;
        this.stored = stored;
    }

    /** Creates them unless there are contacts already; leaves out municipalities that are not stored. */
    @Transactional
    public void createOnce() {
        if (stored.count() == 0) {
            lines().lines().skip(1).map(line -> line.split(";", -1)).forEach(this::create);
        }
    }

    private void create(String[] columns) {
        Ags ags = new Ags(columns[0]);
        if (municipalities.find(ags).isEmpty()) {
            return;
        }
        String name = columns[2];
        Optional<String> function = Optional.of(columns[3]);
        EmailAddress email = new EmailAddress(columns[4]);
        Optional<String> phone = Optional.of(columns[5]);
        if (columns[1].equals("ja")) {
            contacts.appoint(ags, name, function, email, phone);
        } else {
            contacts.assign(ags, name, function, email, phone);
        }
    }

    private static String lines() {
        try (InputStream content = new ClassPathResource(FILE).getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
