package de.ozglotse.reporting.web;

import de.ozglotse.okr.KeyResultCourses;
import de.ozglotse.okr.KeyResultCourses.Chain;
import de.ozglotse.okr.KeyResultNames;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.AsOf;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows how a key result grew, through all quarters in which it was carried on. */
@Controller
class CourseController {

    private final KeyResultNames names;
    private final KeyResultCourses courses;

    CourseController(KeyResultNames names, KeyResultCourses courses) {
        this.names = names;
        this.courses = courses;
    }

    @GetMapping("/key-results/{code:\\d{4}-Q[1-4]-[A-Z]{2}-O\\d{1,2}-KR\\d{1,2}}/verlauf")
    String course(@PathVariable String code, AsOf asOf, Model model) {
        model.addAttribute("name", names.get(code, Sight.of(asOf)));
        Chain chain = courses.chain(code, Sight.of(asOf));
        model.addAttribute("chain", chain);
        model.addAttribute(
                "burnUp", new BurnUp("v-" + code.toLowerCase(Locale.ROOT), chain.legs(), chain.course(), List.of()));
        return "reporting/course";
    }
}
