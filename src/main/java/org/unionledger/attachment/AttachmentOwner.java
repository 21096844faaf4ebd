package org.unionledger.attachment;

import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;

/** A module whose records have attachments; who may see or change a record may see or change what is attached to it. */
public interface AttachmentOwner {

    /** Whether records of this kind, as the audit log names it, are its. */
    boolean owns(String kind);

    /** @throws NotInScope if the record does not exist or lies elsewhere; and as for the record when no role allows it */
    Subject readable(Scope scope, String kind, long record);

    /** The same, for changing it. A record that no longer takes changes refuses as it refuses every other. */
    Subject changeable(Scope scope, String kind, long record);

    /** Its page. */
    String href(String kind, long record);
}
