package de.ozglotse.mail;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The appointments, one for each case. */
interface AppointmentRepository extends JpaRepository<Appointment, String> {

    List<Appointment> findByCancelledFalseAndStartsAtAfterOrderByStartsAt(Instant instant);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Appointment a where a.caseKey = :caseKey")
    Optional<Appointment> lock(String caseKey);
}
