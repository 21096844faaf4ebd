package org.unionledger.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Words;

/**
 * What a union owes by a rule and not because of a record (周期性工作): nothing of it is kept, it is reckoned whenever somebody
 * looks. A module that has such rules offers one bean.
 */
public interface DutySource {

    /** Who does not have it, is not told of such duties. */
    Right right();

    /**
     * What the union itself owes and is reminded of by today, without those below it.
     *
     * @throws org.unionledger.access.NotInScope if it lies elsewhere
     */
    List<Reckoned> owed(Scope scope, OrganizationId union, LocalDate today);

    /**
     * @param name  in a reader's language
     * @param dueOn the last day on which it is done in time
     * @param href  the page on which it is done
     */
    record Reckoned(Function<Words, String> name, LocalDate dueOn, String href) {}
}
