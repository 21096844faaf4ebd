/** How forms (报表) are declared: their sections, rows, columns and cross-checks, made of indicators. Described in docs/reports.md. */
@NullMarked
package org.unionledger.reporting.form;

import org.jspecify.annotations.NullMarked;
