package de.ozglotse.versions.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.DeployedProcess;
import de.ozglotse.workflow.MigrationOrder;
import de.ozglotse.workflow.MigrationPreview;
import de.ozglotse.workflow.ProcessVersions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administration pages on which running processes are moved to a newer version of their model. */
@Controller
@RequestMapping("/verwaltung/ablaeufe")
class VersionsController {

    private static final String START = "redirect:/verwaltung/ablaeufe";
    private static final String RUN = START + "/umstellungen/";

    private final ProcessVersions versions;
    private final CaseNames names;
    private final CurrentUser user;
    private final MessageSource messages;

    VersionsController(ProcessVersions versions, CaseNames names, CurrentUser user, MessageSource messages) {
        this.versions = versions;
        this.names = names;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("versions", VersionLine.of(versions.all()));
        model.addAttribute(
                "runs",
                versions.recent().stream().map(run -> new RunPage(run, names)).toList());
        return "versions/list";
    }

    @GetMapping("/{process}/umstellung")
    String preview(
            @PathVariable String process,
            @RequestParam int von,
            @RequestParam Optional<Integer> nach,
            @RequestParam(required = false) List<String> ziel,
            Model model) {
        MigrationPreview preview = versions.preview(order(process, von, nach, ziel))
                .orElseThrow(() -> new NotFound("No versions " + von + " and " + nach + " of " + process));
        model.addAttribute("page", new PreviewPage(preview, names));
        model.addAttribute("running", versions.running(process).orElse(null));
        return "versions/preview";
    }

    @PostMapping("/{process}/umstellung")
    String start(
            @PathVariable String process,
            @RequestParam int von,
            @RequestParam int nach,
            @RequestParam(required = false) List<String> ziel,
            RedirectAttributes redirect) {
        try {
            return RUN + versions.start(order(process, von, Optional.of(nach), ziel), user.actor());
        } catch (Refused refused) {
            // a second click finds what the first one has begun
            redirect.addFlashAttribute(
                    "notice", text(refused.messageKey(), refused.arguments().toArray()));
            return versions.running(process).map(run -> RUN + run.id()).orElse(START);
        }
    }

    @GetMapping("/umstellungen/{id}")
    String run(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "page",
                versions.find(id)
                        .map(run -> new RunPage(run, names))
                        .orElseThrow(() -> new NotFound("No migration " + id)));
        return "versions/run";
    }

    @PostMapping("/umstellungen/{id}/wiederholen")
    String retry(@PathVariable UUID id) {
        versions.retry(id, user.actor());
        return RUN + id;
    }

    @PostMapping("/umstellungen/{id}/beenden")
    String leaveRest(@PathVariable UUID id) {
        versions.leaveRest(id, user.actor());
        return RUN + id;
    }

    private MigrationOrder order(String process, int from, Optional<Integer> to, List<String> choices) {
        return new MigrationOrder(process, from, to.orElseGet(() -> newest(process)), Choices.parse(choices));
    }

    private int newest(String process) {
        return versions.all().stream()
                .filter(found -> found.key().equals(process))
                .map(DeployedProcess::versions)
                .map(found -> found.get(0).number())
                .findFirst()
                .orElseThrow(() -> new NotFound("No process " + process));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMAN);
    }
}
