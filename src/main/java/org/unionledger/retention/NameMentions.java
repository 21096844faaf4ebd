package org.unionledger.retention;

import java.util.Collection;
import java.util.List;
import org.unionledger.access.Scope;

/**
 * Where the names of persons stand in records that are not about them, and so are not erased with them: such as entries of
 * registers. Told before an erasure, as nobody knows afterwards what to look for.
 */
public interface NameMentions {

    /** Only what the asker may read; nothing where the asker may read none. Others of the same name are among them. */
    List<Mention> of(Scope scope, Collection<String> names);

    /**
     * One name in one kind of record.
     *
     * @param where   what the records are, in Chinese
     * @param records how many of them say the name
     * @param href    the list of them
     */
    record Mention(String name, String where, long records, String href) {}
}
