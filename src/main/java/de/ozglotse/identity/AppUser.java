package de.ozglotse.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;

/**
 * Somebody who may sign in.
 *
 * <p>Only what has changed is written: whoever sets a password must not let somebody in who is locked out meanwhile.
 */
@Entity
@DynamicUpdate
@Table(name = "app_user")
class AppUser {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private String displayName;
    private String passwordHash;
    private boolean enabled = true;
    private boolean demo;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role_name")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    protected AppUser() {}

    AppUser(String username, String displayName, String passwordHash, Set<Role> roles, Instant createdAt) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.roles = EnumSet.copyOf(roles);
        this.createdAt = createdAt;
    }

    /** @return the same user, marked as one whose password everybody knows */
    AppUser asDemo() {
        demo = true;
        return this;
    }

    void changeRoles(Set<Role> changed) {
        roles.retainAll(changed);
        roles.addAll(changed);
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    void enable() {
        enabled = true;
    }

    void disable() {
        enabled = false;
    }

    boolean isActiveAdministrator() {
        return enabled && roles.contains(Role.VERWALTUNG);
    }

    UserAccount toAccount() {
        return new UserAccount(id, username, displayName, enabled, roles);
    }

    SignedInUser toSignedInUser() {
        return new SignedInUser(username, displayName, passwordHash, roles);
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }
}
