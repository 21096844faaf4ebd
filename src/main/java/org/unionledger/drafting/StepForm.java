package org.unionledger.drafting;

import java.time.LocalDate;

/**
 * What is said with a step; each step reads only what belongs to it.
 *
 * @param reason    why it is returned or voided
 * @param signatory who signs
 * @param number    of the issued paper (文号); may be empty
 * @param on        the day it is issued
 */
public record StepForm(String reason, String signatory, String number, LocalDate on) {

    /** A step with which nothing is said. */
    public static StepForm none(LocalDate today) {
        return new StepForm("", "", "", today);
    }
}
