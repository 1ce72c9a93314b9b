package de.ozglotse.okr;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The check-ins that were given, and the values of key results that people report with them. The newest is that of the
 * newest week: who corrects an older week does not say anything about today.
 */
interface CheckInEntries extends Repository<CheckIn, Long> {

    CheckIn save(CheckIn checkIn);

    List<CheckIn> findByStepId(String stepId);

    /** @return those of the quarter that count, oldest first */
    @Query("""
            select c from CheckIn c, KeyResult k
            where k.code = c.keyResultCode and k.objective.quarter.id = :quarter and c.withdrawnAt is null
            order by c.isoWeek, c.id""")
    List<CheckIn> standing(String quarter);

    /** @return all that was ever given in the quarter, oldest first */
    @Query("""
            select c from CheckIn c, KeyResult k
            where k.code = c.keyResultCode and k.objective.quarter.id = :quarter
            order by c.isoWeek, c.id""")
    List<CheckIn> ofQuarter(String quarter);

    List<CheckIn> findByKeyResultCodeOrderByIsoWeekDescIdDesc(String keyResultCode);

    Optional<CheckIn> findFirstByKeyResultCodeAndWithdrawnAtIsNullOrderByIsoWeekDescIdDesc(String keyResultCode);

    Optional<CheckIn> findFirstByKeyResultCodeAndIsoWeekOrderByIdDesc(String keyResultCode, String isoWeek);

    @Modifying(flushAutomatically = true)
    @Query("update KeyResult k set k.currentAmount = :amount where k.code = :keyResult")
    void setAmount(String keyResult, BigDecimal amount);

    @Modifying(flushAutomatically = true)
    @Query("update KeyResult k set k.currentAmount = k.baseAmount where k.code = :keyResult")
    void resetAmount(String keyResult);
}
