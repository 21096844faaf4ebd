package org.unionledger.reading.check;

import java.util.List;

/** One way of holding the figures of a text against each other. What it cannot tell it does not report. */
interface Check {

    List<Finding> of(Body body);
}
