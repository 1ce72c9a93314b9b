package de.ozglotse.identity.web;

import de.ozglotse.identity.DemoUsers;
import de.ozglotse.identity.Role;
import de.ozglotse.identity.SignInPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, and the start page of each role. */
@Controller
class SignInController {

    private final DemoUsers demoUsers;
    private final boolean demo;

    SignInController(DemoUsers demoUsers, Environment environment) {
        this.demoUsers = demoUsers;
        this.demo = environment.acceptsProfiles(Profiles.of("demo & !prod"));
    }

    @GetMapping("/anmelden")
    String signIn(HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/";
        }
        // begins the session now: later a part of the page may already be on its way
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        for (String hint : List.of("fehler", "abgemeldet", "abgelaufen")) {
            model.addAttribute(hint, request.getParameter(hint) != null);
        }
        model.addAttribute("username", takeLastUsername(request.getSession(false)));
        if (demo) {
            model.addAttribute("people", demoUsers.people());
            model.addAttribute("password", DemoUsers.PASSWORD);
        }
        return "identity/sign-in";
    }

    @GetMapping("/")
    String start(HttpServletRequest request) {
        if (Stream.of(Role.KOORDINATION, Role.STRATEGIETEAM, Role.PROJEKTTEAM)
                .map(Role::name)
                .anyMatch(request::isUserInRole)) {
            return "redirect:/aufgaben";
        }
        return request.isUserInRole(Role.VERWALTUNG.name()) ? "redirect:/verwaltung" : "redirect:/fortschritt";
    }

    private static Object takeLastUsername(HttpSession session) {
        if (session == null) {
            return null;
        }
        Object username = session.getAttribute(SignInPage.LAST_USERNAME);
        session.removeAttribute(SignInPage.LAST_USERNAME);
        return username;
    }
}
