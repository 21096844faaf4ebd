package org.unionledger.reporting.form;

import java.util.List;

/** Rows of one subject under a heading. */
public record Section(String name, String englishName, List<Row> rows) {}
