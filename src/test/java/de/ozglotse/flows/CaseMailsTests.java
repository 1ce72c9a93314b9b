package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.mail.CaseMail;
import de.ozglotse.mail.CaseMails;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a municipality as evidence. */
@ApplicationTest
@Transactional
class CaseMailsTests {

    private static final String BITZ = "08417010";

    @Autowired
    private Towns towns;

    @Autowired
    private CaseMails mails;

    @Autowired
    private EntityManager entities;

    private Town town;

    @BeforeEach
    void ask(@Autowired TestClock clock, @Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare(BITZ);
        town = towns.of(BITZ);
        town.reachTestMessage();
        entities.flush();
    }

    @Test
    void showsNoLink() {
        assertThat(mails.of(town.caseKey(), 9))
                .isNotEmpty()
                .extracting(CaseMail::text)
                .allMatch(text -> !text.matches("(?s).*/r/[A-Za-z0-9_-]{10}.*"))
                .anyMatch(text -> text.contains("/r/•••"));
        assertThat(mails.of(town.caseKey(), 1)).hasSize(1);
    }

    @Test
    void findsALetterByMomentAndRecipient() {
        CaseMail mail = mails.of(town.caseKey(), 1).get(0);

        assertThat(mails.writtenAt(
                        Set.of(mail.createdAt().plusSeconds(4), TestClock.START.minusSeconds(99)),
                        Set.of(mail.toName(), "X")))
                .contains(mail);
        assertThat(mails.writtenAt(Set.of(mail.createdAt().plusSeconds(6)), Set.of(mail.toName())))
                .isEmpty();
        assertThat(mails.writtenAt(Set.of(mail.createdAt()), Set.of("X"))).isEmpty();
        assertThat(mails.writtenAt(Set.of(), Set.of("X"))).isEmpty();
    }

    @Test
    void standsInTheTimeline(@Autowired Pages pages) {
        assertThat(pages.read("/gemeinden/" + BITZ + "/verlauf", "koordination"))
                .contains("Text der E-Mail", "/r/•••")
                .doesNotContainPattern("/r/[A-Za-z0-9_-]{10}");
    }
}
