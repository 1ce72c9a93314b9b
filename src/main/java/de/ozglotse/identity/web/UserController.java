package de.ozglotse.identity.web;

import de.ozglotse.identity.Role;
import de.ozglotse.identity.UserAccount;
import de.ozglotse.identity.Users;
import de.ozglotse.shared.FieldProblem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which administrators create users, change their roles and passwords and lock them out. */
@Controller
@RequestMapping("/verwaltung/benutzer")
class UserController {

    private final Users users;
    private final MessageSource messages;

    UserController(Users users, MessageSource messages) {
        this.users = users;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("users", users.all());
        return "identity/users";
    }

    @GetMapping("/neu")
    ModelAndView blank() {
        return newUser(UserForm.EMPTY, Map.of());
    }

    @PostMapping("/neu")
    ModelAndView create(
            @RequestParam String username,
            @RequestParam String displayName,
            @RequestParam String password,
            @RequestParam(required = false) Set<Role> roles,
            RedirectAttributes redirect) {
        UserForm form = new UserForm(username, displayName, password, roles);
        Map<String, String> problems = form.problems(users);
        if (!problems.isEmpty()) {
            return newUser(form, problems);
        }
        users.create(form.username(), form.displayName(), form.password(), form.roles());
        return done(redirect, "/verwaltung/benutzer", "identity.users.created", form.displayName());
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id) {
        return user(users.get(id), Map.of());
    }

    @PostMapping("/{id}/rollen")
    ModelAndView changeRoles(
            @PathVariable long id, @RequestParam(required = false) Set<Role> roles, RedirectAttributes redirect) {
        UserAccount user = users.get(id);
        if (roles == null || roles.isEmpty()) {
            return user(user, Map.of("roles", "identity.users.roles.missing"));
        }
        users.changeRoles(id, roles);
        return done(redirect, "/verwaltung/benutzer/" + id, "identity.users.roles-changed", user.displayName());
    }

    @PostMapping("/{id}/passwort")
    ModelAndView changePassword(@PathVariable long id, @RequestParam String password, RedirectAttributes redirect) {
        UserAccount user = users.get(id);
        var problem = users.passwordProblem(password, user.username());
        if (problem.isPresent()) {
            return user(user, Map.of("password", problem.get()));
        }
        users.changePassword(id, password);
        return done(redirect, "/verwaltung/benutzer/" + id, "identity.users.password-changed", user.displayName());
    }

    @PostMapping("/{id}/sperren")
    ModelAndView disable(@PathVariable long id, RedirectAttributes redirect) {
        users.disable(id);
        return done(
                redirect,
                "/verwaltung/benutzer",
                "identity.users.disabled",
                users.get(id).displayName());
    }

    @PostMapping("/{id}/freigeben")
    ModelAndView enable(@PathVariable long id, RedirectAttributes redirect) {
        users.enable(id);
        return done(
                redirect,
                "/verwaltung/benutzer",
                "identity.users.enabled",
                users.get(id).displayName());
    }

    private ModelAndView newUser(UserForm form, Map<String, String> problems) {
        return page("identity/user-new", problems).addObject("form", form);
    }

    private ModelAndView user(UserAccount user, Map<String, String> problems) {
        return page("identity/user", problems).addObject("user", user);
    }

    private ModelAndView page(String view, Map<String, String> problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        problems.forEach((field, key) -> texts.put(field, messages.getMessage(key, null, Locale.GERMAN)));
        ModelAndView page = new ModelAndView(view);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problems", texts)
                .addObject("errors", FieldProblem.of(texts))
                .addObject("allRoles", Role.values());
    }

    private ModelAndView done(RedirectAttributes redirect, String target, String key, String name) {
        redirect.addFlashAttribute("notice", messages.getMessage(key, new Object[] {name}, Locale.GERMAN));
        return new ModelAndView("redirect:" + target);
    }
}
