package org.unionledger.figures;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Where records post what they state. Facts are append-only: a correction is a reversal and a new fact. */
@Service
public class Figures {

    Figures() {}

    /**
     * Says what a record now states, replacing whatever it stated before: posts what is missing, reverses what no longer
     * holds. Saying the same twice posts nothing. Runs in the caller's transaction.
     *
     * @param postings empty when the record no longer states anything
     */
    public void state(Source source, List<Posting> postings) {
        state(Map.of(source, postings));
    }

    /** The same for many records at once, as an import does. */
    public void state(Map<Source, List<Posting>> statements) {
        throw new UnsupportedOperationException("to come");
    }

    /** The record was voided: reverses everything it states. */
    public void retract(Source source) {
        state(source, List.of());
    }
}
