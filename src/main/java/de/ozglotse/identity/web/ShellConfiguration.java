package de.ozglotse.identity.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.identity.Role;
import de.ozglotse.shared.NavigationCount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the {@link PageShell} of the person who is signed in into every request, as attribute {@code shell}.
 *
 * <p>A request attribute rather than a model attribute, so that pages of exception handlers have it too.
 */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<CurrentUser> users;
    private final ObjectProvider<NavigationCount> counts;

    ShellConfiguration(ObjectProvider<CurrentUser> users, ObjectProvider<NavigationCount> counts) {
        this.users = users;
        this.counts = counts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/api/**", "/r/**", "/b/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getUserPrincipal() != null) {
            users.ifAvailable(user -> request.setAttribute(
                    "shell",
                    new PageShell(
                            user.actor().name(), roles(request), () -> Optional.ofNullable(counts.getIfAvailable()))));
        }
        return true;
    }

    private static Set<Role> roles(HttpServletRequest request) {
        Set<Role> roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> !request.isUserInRole(role.name()));
        return roles;
    }
}
