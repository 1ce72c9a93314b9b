package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.LinkAddress;
import de.ozglotse.mail.Office;
import de.ozglotse.mail.Offices;
import de.ozglotse.workflow.StepId;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What all pages behind a link know: which question is meant, and whom in the county one can talk to. */
@ControllerAdvice(
        assignableTypes = {
            LinkController.class,
            AnswerChangeController.class,
            OverviewController.class,
            LinkAbsenceController.class,
            LinkRenewalController.class
        })
class LinkModel {

    private final Offices offices;

    LinkModel(Offices offices) {
        this.offices = offices;
    }

    @ModelAttribute("office")
    Office office() {
        return offices.current();
    }

    @ModelAttribute
    LinkAddress address(@PathVariable String token, @PathVariable(required = false) StepId step) {
        return new LinkAddress(token, Optional.ofNullable(step));
    }
}
