package org.unionledger.drafting;

import java.time.LocalDate;
import java.util.Optional;
import org.unionledger.codes.OrganizationId;

/** Numbers of issued papers (发文字号), by whoever keeps them. */
public interface PaperNumbering {

    /** What a paper of this title gets next; empty for a union that has given no number yet. */
    Optional<String> next(OrganizationId union, String title, LocalDate on);

    /** As numbers are written, with the year in 〔〕; anything else as it was typed. */
    String written(String typed);
}
