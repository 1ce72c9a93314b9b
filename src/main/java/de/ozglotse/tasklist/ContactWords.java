package de.ozglotse.tasklist;

import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.ContactDescribed;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.ContactsMerged;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who acts for a municipality now, so that a search finds its tasks by people who came after they were opened. */
@Component
class ContactWords {

    static final int SEARCHABLE = 4000;

    private final JdbcClient jdbc;
    private final Contacts contacts;

    ContactWords(JdbcClient jdbc, Contacts contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @EventListener
    void on(ContactDescribed described) {
        described.municipalities().forEach(this::keep);
    }

    @EventListener
    void on(ContactsMerged merged) {
        contacts.municipalitiesOf(merged.into().id()).stream()
                .map(Municipality::ags)
                .forEach(this::keep);
    }

    private void keep(Ags ags) {
        String key = CaseKey.of(ags).value();
        Stream<String> texts =
                contacts.of(ags).stream().flatMap(contact -> Stream.concat(Stream.of(contact.name()), reach(contact)));
        jdbc.sql("delete from contact_words where case_key = ?").param(key).update();
        jdbc.sql("insert into contact_words (case_key, words) values (?, ?)")
                .param(key)
                .param(SearchWords.kept(texts, SEARCHABLE))
                .update();
    }

    private static Stream<String> reach(Contact contact) {
        return Stream.concat(Stream.of(contact.email().value()), contact.phone().stream());
    }
}
