package de.ozglotse.identity.web;

import de.ozglotse.identity.UserAccount;
import de.ozglotse.identity.Users;
import de.ozglotse.identity.WeeklyReaders;
import de.ozglotse.ratelimit.RateLimit;
import de.ozglotse.ratelimit.RateLimits;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own account: who somebody is here, the password, what else can be set up. */
@Controller
@RequestMapping("/profil")
class ProfileController {

    /** Somebody who finds an open browser must not learn the password by trying. */
    static final RateLimit TRIES = new RateLimit("profile.password", 10, Duration.ofMinutes(15));

    private static final String OLD = "old";
    private static final String PASSWORD = "password";
    private static final String EMAIL = "email";

    private final Users users;
    private final WeeklyReaders readers;
    private final RateLimits limits;
    private final MessageSource messages;

    ProfileController(Users users, WeeklyReaders readers, RateLimits limits, MessageSource messages) {
        this.users = users;
        this.readers = readers;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(Principal person) {
        return page(account(person), Map.of());
    }

    /** Asked for while somebody writes for long; to have asked prolongs the session. */
    @GetMapping("/sitzung")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stay() {}

    @PostMapping("/passwort")
    ModelAndView changePassword(
            Principal person,
            @RequestParam String old,
            @RequestParam String password,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        UserAccount account = account(person);
        Map<String, String> problems = new LinkedHashMap<>();
        users.passwordProblem(password, account.username()).ifPresent(key -> problems.put(PASSWORD, key));
        if (problems.isEmpty()) {
            change(account, old, password, request.getSession().getId(), problems);
        }
        if (!problems.isEmpty()) {
            return page(account, problems);
        }
        redirect.addFlashAttribute("notice", text("identity.profile.password-changed"));
        return new ModelAndView("redirect:/profil");
    }

    /** An empty address stops the weekly report as well as the tick does. */
    @PostMapping("/wochenbericht")
    ModelAndView chooseWeeklyReport(
            Principal person,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "false") boolean wochenbericht,
            RedirectAttributes redirect) {
        UserAccount account = account(person);
        readers.choiceOf(account.username()).orElseThrow(() -> new NotFound("weekly report"));
        String address = email.strip();
        if (!address.isEmpty() && !EmailAddress.isValid(address)) {
            return page(account, Map.of(EMAIL, "identity.weekly.invalid")).addObject("email", address);
        }
        readers.choose(
                account.username(),
                Optional.of(address).filter(EmailAddress::isValid).map(EmailAddress::new),
                wochenbericht);
        redirect.addFlashAttribute("notice", text("identity.weekly.saved"));
        return new ModelAndView("redirect:/profil");
    }

    private void change(
            UserAccount account, String old, String password, String session, Map<String, String> problems) {
        if (limits.count(TRIES, account.username()).isPresent()) {
            problems.put(OLD, "identity.profile.too-often");
        } else if (users.changeOwnPassword(account.username(), old, password, session)) {
            limits.forget(TRIES, account.username());
        } else {
            problems.put(OLD, "identity.profile.wrong");
        }
    }

    private UserAccount account(Principal person) {
        return users.active(person.getName()).orElseThrow(() -> new NotFound("user " + person.getName()));
    }

    private ModelAndView page(UserAccount account, Map<String, String> problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        problems.forEach((field, key) -> texts.put(field, text(key)));
        ModelAndView page = new ModelAndView("identity/profile");
        page.addObject("weekly", readers.choiceOf(account.username()).orElse(null));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("account", account)
                .addObject("problems", texts)
                .addObject("errors", FieldProblem.of(texts));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.GERMAN);
    }
}
