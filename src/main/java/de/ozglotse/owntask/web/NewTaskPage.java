package de.ozglotse.owntask.web;

import de.ozglotse.owntask.OwnTask;
import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of a new task and what the coordination typed into it, wherever it is begun. */
@Component
class NewTaskPage {

    private final Purposes purposes;
    private final MessageSource messages;
    private final Clock clock;

    NewTaskPage(Purposes purposes, MessageSource messages, Clock clock) {
        this.purposes = purposes;
        this.messages = messages;
        this.clock = clock;
    }

    void requireCoordination(HttpServletRequest request) {
        if (!request.isUserInRole("KOORDINATION")) {
            throw new AccessDeniedException("Only the coordination adds tasks");
        }
    }

    OwnTaskForm empty() {
        return OwnTaskForm.begin(Addressee.LANDRATSAMT, clock.instant());
    }

    /** @return message keys by field; empty if everything is right */
    Map<String, String> problems(OwnTaskForm form) {
        return form.problems(CountyTime.dayOf(clock.instant()));
    }

    /** Only after {@link #problems} found none. */
    OwnTask task(OwnTaskForm form) {
        return form.task(purposes.find(form.zaehltFuer()));
    }

    /**
     * Shows the form.
     *
     * @param problems message keys by field, in the order of the fields
     * @param around what the page shows beside the form
     */
    ModelAndView show(String template, OwnTaskForm form, Map<String, String> problems, Map<String, ?> around) {
        Map<String, String> texts = new LinkedHashMap<>();
        problems.forEach((field, key) -> texts.put(field, text(key)));
        ModelAndView page = new ModelAndView(template, problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        page.addAllObjects(around);
        page.addObject("form", form);
        page.addObject("purposes", purposes.choices());
        page.addObject("problems", texts);
        page.addObject("errors", FieldProblem.inOrder(texts.keySet(), texts));
        return page;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
