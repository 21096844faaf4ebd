package org.unionledger.figures;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;

/**
 * Closed periods (封账): figures of a closed day never change again. What is recorded later for such a day is counted on the
 * day it is recorded, and says so; the tree is not changed there. Closing and opening again (解封) takes {@link
 * Right#CLOSE_PERIODS}, for the own union and those below it: nobody opens what a union above has closed.
 */
@Service
public class Closings {

    static final String SUBJECT = "closing";

    /** Before which all of them lie. */
    static final int NEWEST = Integer.MAX_VALUE;

    private static final String NOT_WAITING_LONGER = "55P03";

    private final ClosingRepository repository;
    private final FactsBehind factsBehind;
    private final AuditLog audit;
    private final Clock clock;

    Closings(ClosingRepository repository, FactsBehind factsBehind, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.factsBehind = factsBehind;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes the books of a union and of everything below it, or moves the day of closing forward.
     *
     * @param through the last closed day
     * @throws Refused if that day is not over yet, or is closed already
     */
    @Transactional
    public void close(Scope scope, OrganizationId union, LocalDate through, String reason) {
        scope.require(Right.CLOSE_PERIODS);
        factsBehind.requireBelow(scope, union);
        if (!through.isBefore(today())) {
            throw Refused.of("", "figures.closing.refused.not-over");
        }
        through(union).filter(closed -> !closed.isBefore(through)).ifPresent(closed -> {
            throw Refused.of("", "figures.closing.refused.closed-already", closed);
        });
        int id = patiently(() -> repository.close(union, through, scope.login(), reason));
        audit.write(
                scope.actor(),
                "closed",
                new Subject(SUBJECT, id, union),
                reason,
                Map.of(),
                Map.of("union", union.toString(), "through", through.toString()));
    }

    /**
     * Takes a closing back, as if it had never been made.
     *
     * @throws NotInScope if there is none that holds within the scope
     * @throws Refused if something was counted on another day because of it
     */
    @Transactional
    public void open(Scope scope, int id, String reason) {
        scope.require(Right.CLOSE_PERIODS);
        Closing closing = repository
                .find(scope.place(), today(), id)
                .filter(Closing::holds)
                .orElseThrow(() -> new NotInScope("closing " + id));
        if (!patiently(() -> repository.open(id, scope.login(), reason))) {
            throw Refused.of("", "figures.closing.refused.dated-away");
        }
        audit.write(
                scope.actor(),
                "opened",
                new Subject(SUBJECT, id, closing.union()),
                reason,
                Map.of("through", closing.through().toString()),
                Map.of());
    }

    /**
     * Of the own union and everything below it, taken back ones included, the latest first.
     *
     * @param before the id of the last one seen; {@link #NEWEST} at the beginning
     */
    public List<Closing> below(Scope scope, int before, int limit) {
        scope.require(Right.READ_FIGURES);
        return repository.below(scope.place(), today(), before, limit);
    }

    /** How many there are of them. */
    public long count(Scope scope) {
        scope.require(Right.READ_FIGURES);
        return repository.count(scope.place(), today());
    }

    /** The last closed day of a union, be it closed itself or a union that leads it today; empty while all is open. */
    public Optional<LocalDate> through(OrganizationId union) {
        return repository.through(union, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static <T> T patiently(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException failed) {
            if (failed.getMostSpecificCause() instanceof SQLException sql
                    && NOT_WAITING_LONGER.equals(sql.getSQLState())) {
                throw Refused.of("", "figures.closing.refused.recorded-just-now");
            }
            throw failed;
        }
    }
}
