package org.unionledger.figures;

import java.util.List;

/** What one record says. */
record Statement(Source source, List<Posting> postings) {}
