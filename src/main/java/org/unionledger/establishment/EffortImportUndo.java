package org.unionledger.establishment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.duty.Duties;
import org.unionledger.figures.Figures;

/** Takes back what an import of progress began or went on with. */
@Component
class EffortImportUndo {

    private final EffortWriter writer;
    private final EffortBook book;
    private final WeeklyUpdates updates;
    private final Figures figures;
    private final Duties duties;

    EffortImportUndo(EffortWriter writer, EffortBook book, WeeklyUpdates updates, Figures figures, Duties duties) {
        this.writer = writer;
        this.book = book;
        this.updates = updates;
        this.figures = figures;
        this.duties = duties;
    }

    /** Takes back the beginning of a work that nobody has gone on with; nothing of it is left but the log. */
    void unbegin(Scope scope, long id, String reason) {
        Effort effort = book.locked(scope, id);
        figures.state(Efforts.source(id), List.of());
        duties.state(Efforts.subject(id, effort.seat()), List.of());
        writer.remove(id);
        updates.changed(List.of(effort.seat()));
        book.tell(scope, effort, "voided", reason, effort.latest().fields(), Map.of());
    }

    /** Goes back to the stages of an earlier day. @param steps writes them */
    void putBack(Scope scope, long id, String reason, Runnable steps) {
        Effort effort = book.locked(scope, id);
        steps.run();
        book.settle(id);
        book.tell(scope, effort, "withdrawn", reason, effort.latest().fields(), Map.of());
    }
}
