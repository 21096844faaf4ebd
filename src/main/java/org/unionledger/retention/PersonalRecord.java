package org.unionledger.retention;

import org.jspecify.annotations.Nullable;
import org.unionledger.access.Scope;
import org.unionledger.audit.Actor;
import org.unionledger.codes.OrganizationId;

/**
 * Records whose data a person may ask to have erased (个人信息保护法 art. 47). Offered by the module that keeps them; its bundle
 * words the obstacles in {@code retention.obstacle.<code>}.
 */
public interface PersonalRecord {

    /** Such as {@code member}; also the first part of its addresses. */
    String code();

    /** @throws org.unionledger.access.NotInScope if there is none, or it lies elsewhere */
    Asked find(Scope scope, long record);

    /** Erases all that is kept of the person, in the caller's transaction. @param reason for the history of the record */
    void erase(Actor actor, long record, String reason);

    /**
     * What somebody asks to have erased.
     *
     * @param obstacle why it may not be erased now, by its code; null when it may
     */
    record Asked(
            String name,
            String identity,
            OrganizationId union,
            String href,
            @Nullable String obstacle) {}
}
