package de.ozglotse.identity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All users. */
interface AppUsers extends Repository<AppUser, Long> {

    AppUser save(AppUser user);

    List<AppUser> findAll();

    Optional<AppUser> findById(long id);

    Optional<AppUser> findByUsernameAndEnabledTrue(String username);

    boolean existsByUsername(String username);

    List<AppUser> findByDemoTrue();

    long count();

    /** Locks every user, so that two administrators cannot disable each other at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select user from AppUser user")
    List<AppUser> lockAll();
}
