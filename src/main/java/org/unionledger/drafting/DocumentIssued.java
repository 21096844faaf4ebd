package org.unionledger.drafting;

import org.unionledger.access.Scope;

/**
 * A document was issued (印发); told in the transaction that does it.
 *
 * @param by   who issued it
 * @param word the file as it was issued, as docx
 */
public record DocumentIssued(Scope by, Document document, byte[] word) {}
