package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The open steps as JSON. */
@RestController
class StepsApi {

    private final WorkOverview work;
    private final CurrentUser user;

    StepsApi(WorkOverview work, CurrentUser user) {
        this.work = work;
        this.user = user;
    }

    /** @param status only {@code open} so far */
    @GetMapping(path = "/api/v1/steps", produces = "application/json")
    List<StepResource> steps(@RequestParam(defaultValue = "open") String status) {
        if (!status.equals("open")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "status must be open");
        }
        return work.all().stream()
                .map(step -> StepResource.of(step, user.groups()))
                .toList();
    }

    /**
     * An open step.
     *
     * @param id the same as in {@code /aufgaben/{id}}
     * @param caseKey AGS, or LK for the county
     * @param due last day, or null
     * @param mine whether the person who is signed in may complete it
     */
    record StepResource(
            String id,
            String caseKey,
            String municipality,
            String process,
            String processLabel,
            String step,
            String label,
            String fact,
            String status,
            boolean withTownHall,
            Instant openedAt,
            LocalDate due,
            boolean mine) {

        static StepResource of(WaitingStep step, java.util.Set<String> groups) {
            return new StepResource(
                    step.id().value(),
                    step.caseKey().value(),
                    step.caseName(),
                    step.process(),
                    step.processLabel(),
                    step.stepKey(),
                    step.label(),
                    step.fact().map(Object::toString).orElse(null),
                    step.status().name(),
                    step.withTownHall(),
                    step.openedAt(),
                    step.due().orElse(null),
                    groups.contains(step.group()));
        }
    }
}
