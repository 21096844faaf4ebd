package org.unionledger.archive;

import java.util.List;

/**
 * A kind of paper (文种).
 *
 * @param words     with which titles of this kind end; the longest of all kinds decides
 * @param retention how long it is usually kept
 */
public record PaperKind(String code, String name, String englishName, List<String> words, Retention retention) {}
