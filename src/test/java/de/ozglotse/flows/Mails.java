package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.mail.MailStatus;
import de.ozglotse.mail.Postausgang;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** The mails of a municipality that wait in the outbox, as no mail server is configured. */
@TestComponent
public class Mails {

    private final Postausgang postausgang;

    Mails(Postausgang postausgang) {
        this.postausgang = postausgang;
    }

    /** @return newest first */
    List<Postausgang.Entry> of(Town town) {
        return postausgang
                .list(Optional.of(MailStatus.HELD), Optional.of(town.caseKey()), 1)
                .entries();
    }

    List<Postausgang.Entry> reminders(Town town) {
        return of(town).stream().filter(Postausgang.Entry::reminder).toList();
    }

    Postausgang.Content content(Postausgang.Entry mail) {
        return postausgang.find(mail.id()).orElseThrow();
    }

    /** @return the token in the newest mail that brings a link */
    String token(Town town) {
        return tokens(town).get(0);
    }

    /** @return the tokens in the mails that bring one, newest first */
    List<String> tokens(Town town) {
        List<String> links =
                of(town).stream().flatMap(mail -> content(mail).link().stream()).toList();
        assertThat(links).as("links in the mails").isNotEmpty();
        return links.stream()
                .map(link -> link.replaceFirst(".*/r/([^/]+).*", "$1"))
                .toList();
    }

    /** @return the mails with a calendar part, newest first */
    List<Postausgang.Entry> invitations(Town town) {
        return of(town).stream().filter(mail -> content(mail).calendar()).toList();
    }
}
