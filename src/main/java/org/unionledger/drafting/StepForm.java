package org.unionledger.drafting;

import java.time.LocalDate;
import org.unionledger.summary.Letter;

/**
 * What is said with a step; each step reads only what belongs to it.
 *
 * @param reason    why it is returned or voided
 * @param signatory who signs
 * @param number    of the issued paper (文号); may be empty unless it has a head
 * @param on        the day it is issued
 * @param head      with which head it is issued
 * @param copies    who gets a copy (抄送); may be empty
 */
public record StepForm(String reason, String signatory, String number, LocalDate on, Letter.Head head, String copies) {

    /** Without a head. */
    public StepForm(String reason, String signatory, String number, LocalDate on) {
        this(reason, signatory, number, on, Letter.Head.NONE, "");
    }

    /** A step with which nothing is said. */
    public static StepForm none(LocalDate today) {
        return new StepForm("", "", "", today);
    }
}
