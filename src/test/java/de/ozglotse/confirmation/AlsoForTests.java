package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.ozglotse.confirmation.TownHall.Page;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@LinkTest
class AlsoForTests {

    private static final StepId OTHER = new StepId("step-2");
    private static final StepId FOREIGN = new StepId("step-3");

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private TownHallFixture contacts;

    @Autowired
    private TransactionTemplate transaction;

    private String link;

    @BeforeEach
    void begin() {
        townHall.reset();
        contacts.actsForObernheim();
        steps.open(Steps.of(OTHER.value(), TownHallFixture.OBERNHEIM, "Obernheim"));
        steps.open(Steps.of(FOREIGN.value(), TownHallFixture.BALINGEN, "Balingen"));
        link = townHall.isAsked();
    }

    @Test
    void offersTheOtherMunicipalitiesOfTheContact() throws Exception {
        assertThat(townHall.opens(link).text())
                .contains("Ihre Bestätigung gilt auch für", "value=\"step-2\"", "Obernheim")
                .doesNotContain("value=\"step-3\"", "Balingen");
    }

    @Test
    void answersSeveralAtOnceWithOneReceipt() throws Exception {
        Page answer = townHall.page(confirms(OTHER));

        assertThat(answer.redirect()).isEqualTo(link + "/danke");
        assertThat(steps.given(Steps.ID)).isPresent();
        assertThat(steps.given(OTHER)).isPresent();
        assertThat(townHall.opens(link + "/danke").text()).contains("Die Antwort gilt auch für: Obernheim");
        assertThat(townHall.mails())
                .filteredOn(mail -> mail.text().contains("Gesendet von Sabine Maurer"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Die Antwort gilt für: Bitz, Obernheim"));
    }

    @Test
    void saysWhatSomebodyElseHadAnswered() throws Exception {
        Completer coordinator = new Completer(Actor.user("Katrin Vogel"), Completer.Channel.ON_BEHALF);
        transaction.executeWithoutResult(
                status -> steps.complete(OTHER, Map.of(), Optional.of("telefonisch"), coordinator, List.of()));

        Page answer = townHall.page(confirms(OTHER));

        assertThat(answer.redirect()).isEqualTo(link + "/danke?ohne=step-2");
        assertThat(steps.given(Steps.ID)).isPresent();
        assertThat(townHall.opens(answer.redirect()).text())
                .contains("Das konnten wir nicht speichern", "Obernheim: Die Frage hat schon Katrin Vogel")
                .doesNotContain("Die Antwort gilt auch für");
    }

    @Test
    void neverAnswersForOthers() throws Exception {
        Page answer = townHall.page(confirms(FOREIGN));

        assertThat(answer.redirect()).isEqualTo(link + "/danke?ohne=step-3");
        assertThat(steps.open(FOREIGN)).isPresent();
        assertThat(townHall.opens(answer.redirect()).text()).doesNotContain("Balingen");
    }

    private MockHttpServletRequestBuilder confirms(StepId also) {
        MockHttpServletRequestBuilder request = post(link).with(csrf()).param("auchFuer", also.value());
        TownHall.confirms().forEach(request::param);
        return request;
    }
}
