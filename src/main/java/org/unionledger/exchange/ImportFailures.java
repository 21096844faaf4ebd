package org.unionledger.exchange;

import java.util.Optional;

/** Asked when a book could not take an import, or could not give it back: a module that knows why offers a bean. */
public interface ImportFailures {

    /** What stands in the way and what to do, in Chinese; empty when this is none of its own. */
    Optional<String> worded(RuntimeException failed);
}
