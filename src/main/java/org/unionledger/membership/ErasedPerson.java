package org.unionledger.membership;

import org.unionledger.codes.IdentityDocument;

/** What is read of a person whose data were erased: nobody. */
final class ErasedPerson {

    /** Stands where there was a name, or words about the person. */
    static final String NAME = "（已删除）";

    /** The kind of the document goes, too: 990 is any other. */
    static final IdentityDocument DOCUMENT = new IdentityDocument("990", "资料已删除");

    private ErasedPerson() {}
}
